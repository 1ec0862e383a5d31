import Testing

@testable import ChallengeCore

@Suite("The text of the agreements and of what changes in it")
struct AgreementTextTests {
  private func hex(_ text: String) -> String {
    ContentHash.sha256(Array(text.utf8)).map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
  }

  /// > Source: FIPS 180-4 examples, as NIST publishes them.
  @Test("the hash is SHA-256")
  func sha256() {
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1_000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  @Test("a line of an amendment changes, withdraws or adds, and is nothing else")
  func lines() {
    #expect(
      AmendmentChange("result-1.target=A = beter")
        == .change(RecordID("result-1"), field: "target", value: "A = beter"))
    #expect(AmendmentChange("withdraw result-2") == .withdraw(RecordID("result-2")))
    #expect(
      AmendmentChange("add condition topic=tasks; text=Ook vegen, elke week")
        == .add(kind: "condition", fields: ["topic": "tasks", "text": "Ook vegen, elke week"]))
    for line in [
      "", "result-1", "result-1.target", "=A", "result-1.=A", ".x=A", "withdraw",
      "add condition", "add condition tasks", "result-1.a.b=A", "result-1.target=",
    ] {
      #expect(AmendmentChange(line) == nil, "\(line)")
    }
  }
}
