import Testing

@testable import Statechart

/// A small case file: three regions, a guard across regions, a way round that is counted.
@Suite struct ReferenceChartTests {
  private func machine() throws -> Chart {
    try chart(
      compound(
        "intake", "ontvangen",
        [
          state("ontvangen", go("indienen", "compleetheid")),
          state(
            "compleetheid", go("toetsen", "aanvullen", when: .compare("n", .less, 0)),
            go("toetsen", "behandeling", when: .compare("n", .atLeast, 0))),
          state("aanvullen", go("aangevuld", "compleetheid")),
        ]),
      parallel(
        "behandeling",
        [
          compound("beoordeling", "toets", [state("toets", go("start", "klaar")), state("klaar")]),
          compound(
            "communicatie", "wacht",
            [state("wacht", go("stuur", "beantwoord")), state("beantwoord")]
          ),
        ],
        go("besluiten", "besluit", when: .all([.inState("klaar"), .inState("beantwoord")]))),
      state("besluit", go("sluit", "intake", actions: [.effect("count")])))
  }

  @Test("the whole way round comes back to where it began")
  func round() throws {
    var player = Player(try machine(), ["n": 0])
    for event in ["indienen", "toetsen", "start", "stuur", "besluiten", "sluit"] {
      #expect(player.send(event) != nil, "\(event)")
    }
    #expect(player.active == "intake ontvangen")
    #expect(player.effects == "count")
  }

  @Test("a negative count asks for a supplement first, and an unknown one for nothing")
  func guards() throws {
    var player = Player(try machine(), ["n": -1])
    player.send("indienen")
    #expect(player.send("toetsen") == "intake aanvullen")
    player = Player(try machine())
    player.send("indienen")
    #expect(player.send("toetsen") == nil)
  }

  @Test("a decision waits for both regions, whichever is ready first")
  func acrossRegions() throws {
    for (first, second) in [("start", "stuur"), ("stuur", "start")] {
      var player = Player(try machine(), ["n": 0])
      for event in ["indienen", "toetsen", first] { player.send(event) }
      #expect(player.send("besluiten") == nil)
      player.send(second)
      #expect(player.send("besluiten") == "besluit")
    }
  }
}
