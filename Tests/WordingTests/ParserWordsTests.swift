import Testing

@testable import Wording

struct ParserWordsTests {
  @Test(arguments: [
    ("Unknown option '--foo'", "onbekende optie '--foo'"),
    (
      "Unknown option '--fro'. Did you mean '--for'?",
      "onbekende optie '--fro'. Bedoelde u '--for'?"
    ),
    ("Missing expected argument '<number>'", "er ontbreekt een argument: '<number>'"),
    ("Missing value for '--limit <n>'", "er ontbreekt een waarde bij '--limit <n>'"),
    ("The value 'x' is invalid for '--limit <n>'", "de waarde 'x' past niet bij '--limit <n>'"),
    ("Unexpected argument 'x'", "onverwacht argument 'x'"),
  ])
  func `what the parser says is said in Dutch`(english: String, dutch: String) {
    #expect(ParserWords(.dutch).sentence(english) == dutch)
    #expect(ParserWords(.english).sentence(english) == english)
  }

  @Test func `what is not known is said as it came`() {
    #expect(ParserWords(.dutch).sentence("Something else") == "Something else")
  }
}
