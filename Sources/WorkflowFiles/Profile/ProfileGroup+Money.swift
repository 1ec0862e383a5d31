import ChallengeCore
import Terms

extension ProfileGroup {
  /// Amounts from which a commission must be put out to tender, or another duty begins.
  static let thresholds = ProfileGroup(key: "thresholds") { node, log, profile in
    profile.thresholds = (log.named(node) ?? []).compactMap { threshold($0, log) }
  }

  private static func threshold(
    _ entry: YamlNode.Entry, _ log: FindingLog
  ) -> ProcurementThreshold? {
    let keys = ["amount", "instruments", "market", "from", "until", "source", "owner", "nl", "en"]
    guard let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log) else {
      return nil
    }
    let amount = reader.required("amount").flatMap { log.cents($0) }
    let instruments = (reader.value("instruments").map(log.textOrList) ?? []).compactMap {
      log.known($0, .choice, among: RecordKind.instruments)
    }
    let market: ProcurementThreshold.Market? = reader.optionalChoice("market", .value)
    let from = reader.value("from").flatMap { log.date($0) }
    let until = reader.value("until").flatMap { log.date($0) }
    if let from, let until, until < from, let place = reader.value("until")?.position {
      log.report(.untilNotAfterFrom, at: place)
    }
    let source = reader.text("source")
    let owner = reader.text("owner")
    let dutch = reader.text("nl")
    let english = reader.text("en")
    guard let amount, let source, let owner, let dutch, let english else { return nil }
    let label = Bilingual(dutch: dutch, english: english)
    return ProcurementThreshold(
      item: MunicipalityProfile.Item(name: entry.key, label: label), amount: amount,
      instruments: Set(instruments), market: market, from: from, until: until, source: source,
      owner: owner)
  }

  /// How much small aid one undertaking may get.
  static let deMinimis = ProfileGroup(key: "de-minimis") { node, log, profile in
    let keys = ["amount", "general-interest-amount", "years", "source", "owner"]
    guard let reader = MappingReader(node, owner: "de-minimis", known: keys, log: log) else {
      return
    }
    let amount = reader.required("amount").flatMap { log.cents($0) }
    let general = reader.value("general-interest-amount").flatMap { log.cents($0) }
    let years = reader.value("years").flatMap { log.number($0, in: 1...10) } ?? 3
    let source = reader.text("source")
    let owner = reader.text("owner")
    guard let amount, let source, let owner else { return }
    profile.deMinimis = DeMinimisRule(
      amount: amount, generalInterestAmount: general, years: years, source: source, owner: owner)
  }
}
