import Testing

@testable import ChallengeCore

@Suite("Amounts as people write them")
struct MoneyEntryTests {
  @Test(
    "an amount is read in Dutch and in English",
    arguments: [
      ("56000", 5_600_000), ("€ 56.000", 5_600_000), ("56.000", 5_600_000),
      ("56.000,50", 5_600_050), ("€56,000.50", 5_600_050), ("€56,000.00", 5_600_000),
      ("56k", 5_600_000), ("56 K", 5_600_000), ("1,5k", 150_000), ("1,5 mln", 150_000_000),
      ("1.5 mln", 150_000_000), ("€ 2 miljoen", 200_000_000), ("3 million", 300_000_000),
      ("12 duizend", 1_200_000), ("1.234,50", 123_450), ("1234.5", 123_450), ("0,05", 5),
      ("EUR 12", 1_200), ("12,-", 1_200), ("12,--", 1_200), ("56.000 euro", 5_600_000),
      ("1 234 567", 123_456_700), ("1.234.567", 123_456_700), ("1,234,567", 123_456_700),
      ("56,125", 5_612_500), ("0", 0), ("1'000", 100_000), ("1.234.567,8", 123_456_780),
      ("0,001 mln", 100_000),
    ])
  func amounts(text: String, cents: Int) throws { #expect(try Money.read(text) == cents) }

  private func problem(_ text: String) -> AmountProblem? {
    do throws(AmountProblem) {
      _ = try Money.read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("what can be two amounts is refused with both")
  func unclear() {
    #expect(problem("56,000") == .unclear([5_600_000, 5_600]))
    #expect(problem("€ 1,500") == .unclear([150_000, 150]))
    #expect(problem("1.500k") == .unclear([150_000_000, 150_000]))
    #expect(problem("1,500 mln") == .unclear([150_000_000_000, 150_000_000]))
  }

  @Test(
    "what is no amount is refused",
    arguments: [
      "", "€", "k", "-5", "12,345,6", "1.23.456", "twaalf", "1e9", "12 34", "1.234,567",
      "1234.567", "0.123", "12,", ",5", "1..2", "5 %", "５６", "1,2,3", "$ 5", "56.000.00",
    ])
  func none(text: String) { #expect(problem(text) == .notAnAmount, "\(text)") }

  @Test("more than a hundred billion is too large, however it is written")
  func large() {
    #expect(problem("99999999999999999999") == .tooLarge)
    #expect(problem("100000000001") == .tooLarge)
    #expect(problem("999 mld") == .tooLarge)
    #expect(problem("999999999999999k") == .tooLarge)
    #expect(Money.cents("100 mld") == Limits.cents)
  }

  @Test("every amount reads back from each way in which the program writes it", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    for _ in 0..<100 {
      let cents = Int(random.next() % UInt64(Limits.cents))
      #expect(try Money.read(Money.plain(cents)) == cents)
    }
  }

  @Test("nothing that is put together from figures and signs traps", arguments: 0..<20)
  func anything(seed: Int) {
    var random = Seeded(UInt64(seed))
    let signs = Array("0123456789.,' €k-")
    for _ in 0..<1_000 {
      let text = String(
        (0..<Int(random.next() % 20)).map { _ in
          signs[Int(random.next() % UInt64(signs.count))]
        })
      if let cents = Money.cents(text) { #expect((0...Limits.cents).contains(cents)) }
    }
  }
}
