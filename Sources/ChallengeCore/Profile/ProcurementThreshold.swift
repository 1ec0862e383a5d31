import Terms

/// An amount from which a commission must be put out to tender, or another duty begins.
///
/// Kept as data with its period and source: the European amounts change every two years.
///
/// > Source: Aanbestedingswet 2012 art. 2.15 (value over the whole duration, options included);
/// > domain report 1.5 and R-24.
package struct ProcurementThreshold: Hashable, Sendable {
  /// What is bought, on which the European amounts depend.
  package enum Market: String, Hashable, Sendable, CaseIterable {
    case services
    case socialServices = "social-services"
    case works
  }

  package let item: MunicipalityProfile.Item
  /// Euro cents, without VAT.
  package let amount: Int
  /// Names of money instruments for which it counts; empty for every instrument.
  package let instruments: Set<String>
  /// Nil for every market.
  package let market: Market?
  /// The first day on which it holds; nil when it always did.
  package let from: CalendarDate?
  /// The last day; nil when no end is known.
  package let until: CalendarDate?
  /// Where the amount stands.
  package let source: String
  /// Who is named when a case reaches it.
  package let owner: String

  package init(
    item: MunicipalityProfile.Item, amount: Int, instruments: Set<String> = [],
    market: Market? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil, source: String,
    owner: String
  ) {
    self.item = item
    self.amount = amount
    self.instruments = instruments
    self.market = market
    self.from = from
    self.until = until
    self.source = source
    self.owner = owner
  }

  /// Whether it counts on a day, for an instrument and a market.
  ///
  /// An instrument or market that is not known yet counts as any: an early warning is the cheap one.
  package func holds(on date: CalendarDate, instrument: String?, market: Market?) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    if let wanted = self.market, let market, wanted != market { return false }
    guard let instrument, !instruments.isEmpty, instrument != "combination" else { return true }
    return instruments.contains(instrument)
  }
}

/// How much small aid one undertaking may get in some years.
///
/// > Source: Verordening (EU) 2023/2831 (de-minimis) and 2023/2832 (DAEB de-minimis); domain report
/// > 1.5.
package struct DeMinimisRule: Hashable, Sendable {
  /// Euro cents per undertaking.
  package let amount: Int
  /// Euro cents for services of general economic interest; nil when the profile has no other amount.
  package let generalInterestAmount: Int?
  package let years: Int
  package let source: String
  /// Who is named when the room is not enough.
  package let owner: String

  package init(
    amount: Int, generalInterestAmount: Int? = nil, years: Int = 3, source: String, owner: String
  ) {
    self.amount = amount
    self.generalInterestAmount = generalInterestAmount
    self.years = years
    self.source = source
    self.owner = owner
  }
}
