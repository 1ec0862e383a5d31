import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of the catalogue are on a screen of a size.
struct CatalogueLayout {
  let sections: Rect
  let filter: Rect
  let titles: Rect
  let body: Rect
  /// Where the selected task is told in full; empty in a low window.
  let detail: Rect
  let keys: Rect

  init(_ size: Size) {
    let detailRows = size.height < 16 ? 0 : size.height < 40 ? 6 : 9
    let rows = Rect(size).rows(
      .fixed(1), .fixed(1), .fixed(1), .fill(), .fixed(detailRows), .fixed(1))
    sections = rows[0]
    filter = rows[1]
    titles = rows[2]
    body = rows[3]
    detail = rows[4]
    keys = rows[5]
  }
}

/// The columns of the catalogue, from the left; a narrow window has fewer.
private enum TaskColumn: CaseIterable {
  case name, area, domain, department, contractor, end, notice, budget, cases

  /// The columns that fit, with how wide each is.
  static func all(width: Int) -> [(TaskColumn, Length)] {
    let narrow: [(TaskColumn, Length)] = [
      (.name, .fill()), (.end, .fixed(11)), (.cases, .fixed(8)),
    ]
    if width < 70 { return narrow }
    if width < 120 {
      return [
        (.name, .fill()), (.area, .fixed(13)), (.end, .fixed(11)), (.budget, .fixed(10)),
        (.cases, .fixed(8)),
      ]
    }
    let more: [(TaskColumn, Length)] = [
      (.name, .fill(4)), (.area, .fill(2)), (.domain, .fill(2)), (.end, .fixed(11)),
      (.notice, .fixed(12)), (.budget, .fixed(11)), (.cases, .fixed(9)),
    ]
    if width < 160 { return more }
    return [
      (.name, .fill(4)), (.area, .fill(2)), (.domain, .fill(2)), (.department, .fill(2)),
      (.contractor, .fill(3)), (.end, .fixed(11)), (.notice, .fixed(12)), (.budget, .fixed(12)),
      (.cases, .fixed(9)),
    ]
  }

  var alignment: Alignment { [.budget, .cases].contains(self) ? .right : .left }

  func title(_ words: DeskWords) -> String {
    switch self {
    case .name: words.task
    case .area: words.taskLabel(.area).capitalizedFirst
    case .domain: words.taskLabel(.domain).capitalizedFirst
    case .department: words.taskLabel(.department).capitalizedFirst
    case .contractor: words.taskLabel(.contractor).capitalizedFirst
    case .end: words.contractColumn
    case .notice: words.noticeColumn
    case .budget: words.taskLabel(.budget).capitalizedFirst
    case .cases: words.listTitle
    }
  }
}

extension TaskGroup {
  /// As the words know it.
  var name: DeskWords.TaskGroupName {
    switch self {
    case .endsWithin(let months): .endsWithin(months: months)
    case .endsLater: .endsLater
    case .withoutEnd: .withoutEnd
    case .over: .over
    case .ended: .ended
    }
  }
}

extension DeskModel {
  func drawCatalogue(into view: inout View<DeskMessage>) {
    let layout = CatalogueLayout(size)
    let filter = drawSections(into: &view, in: layout.sections)
    if !drawSearch(catalogue.search, into: &view, in: filter) {
      view.frame.draw(catalogueFilterText, in: filter, style: Theme.standard.muted)
    }
    let columns = TaskColumn.all(width: size.width)
    let inner = Rect(
      x: layout.titles.x + GroupedRows.margin, y: layout.titles.y,
      width: layout.titles.width - GroupedRows.margin - 1, height: 1)
    for (column, place) in zip(columns, inner.columns(columns.map(\.1), gap: 1)) {
      view.frame.draw(
        column.0.title(words), in: place, style: Theme.standard.muted,
        alignment: column.0.alignment)
    }
    drawTasks(columns, into: &view, in: layout.body)
    drawTask(into: &view.frame, in: layout.detail)
    drawKeys(searching: catalogue.search, &view)
  }

  var catalogueFilterText: String {
    let choice = catalogue.choice
    var parts = [words.tasks(catalogue.shown.count)]
    if let area = choice.area { parts.append(words.inArea(area)) }
    if let domain = choice.domain { parts.append(words.inDomain(domain)) }
    if let months = choice.months { parts.append(words.contractWithin(months)) }
    if !catalogue.search.text.isEmpty { parts.append(words.searchedFor(catalogue.search.text)) }
    if choice.showsEnded { parts.append(words.withEndedTasks) }
    if parts.count == 1 { parts.append(words.firstContractFirst) }
    return parts.joined(separator: " · ")
  }

  private func drawTasks(
    _ columns: [(TaskColumn, Length)], into view: inout View<DeskMessage>, in rect: Rect
  ) {
    let cursor = (view.frame.cursor, view.frame.isCursorVisible)
    guard catalogue.rows.count > 0 else {
      let text =
        catalogue.reading == nil
        ? words.reading : catalogue.isEverything ? words.noTasks : words.noTasksInFilter
      for (row, line) in wordWrap(text, width: rect.width - 4).enumerated() {
        view.frame.draw(line, in: rect.inset(columns: 2).row(rect.height / 3 + row))
      }
      if !catalogue.search.isTyping { view.frame.cursor = rect.origin }
      return
    }
    catalogue.rows.draw(catalogue.state, into: &view, in: rect, marked: 34) {
      index, place, frame in
      let entry = catalogue.shown[index]
      for (column, cell) in zip(columns, place.columns(columns.map(\.1), gap: 1)) {
        frame.draw(
          text(column.0, entry), in: cell, style: style(column.0, entry),
          alignment: column.0.alignment)
      }
    }
    if catalogue.search.isTyping { (view.frame.cursor, view.frame.isCursorVisible) = cursor }
  }

  private func text(_ column: TaskColumn, _ entry: CatalogueEntry) -> String {
    let task = entry.task
    switch column {
    case .name: return task.name
    case .area: return task.area ?? ""
    case .domain: return task.domain ?? ""
    case .department: return task.department ?? ""
    case .contractor: return task.contractor ?? ""
    case .end: return task.contractEnd.map(speech.language.short) ?? "–"
    case .notice: return task.noticeDay.map(speech.language.short) ?? "–"
    case .budget: return task.budget.map { speech.language.money(cents: $0) } ?? "–"
    case .cases: return entry.openCount == 0 ? "" : words.cases(entry.openCount, hasMore: false)
    }
  }

  private func style(_ column: TaskColumn, _ entry: CatalogueEntry) -> Style {
    switch column {
    case .name: Theme.standard.title
    case .end: entry.alertMonths == nil ? .plain : Theme.standard.warning
    default: .plain
    }
  }

  // MARK: One task

  /// The selected task in a few lines: what its contract gives room for, and what runs about it.
  private func drawTask(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, let entry = catalogue.selected else { return }
    frame.draw(
      String(repeating: "─", count: rect.width), in: rect.row(0), style: Theme.standard.border)
    let area = rect.inset(columns: 1)
    let width = min(area.width, 140)
    let task = entry.task
    var lines = [[task.name, task.id.text].joined(separator: " · ")]
    lines.append(words.contractSentence(task, on: today))
    if let day = task.noticeDay { lines.append(words.noticeSentence(day, on: today)) }
    let numbers = entry.openCases.map(\.text)
    lines.append(words.challengesOf(entry.openCount, numbers))
    if let description = task.description { lines.append(description) }
    let wrapped = lines.flatMap { wordWrap($0, width: width) }
    for (row, line) in wrapped.prefix(rect.height - 1).enumerated() {
      frame.draw(
        line, in: area.row(row + 1), style: row == 0 ? Theme.standard.title : .plain)
    }
  }

  /// Everything about a task; Enter on a case opens it.
  func taskNotice(_ entry: CatalogueEntry) -> NoticeModel {
    let task = entry.task
    let catalogueWords = CatalogueWords(speech.language)
    var paragraphs = CatalogueField.allCases.compactMap { field -> Paragraph? in
      guard let text = catalogueWords.shown(field, of: task) else { return nil }
      return Paragraph(lead: words.taskLabel(field), text: text)
    }
    if let day = task.noticeDay {
      paragraphs.append(
        Paragraph(lead: words.noticeColumn.lowercased(), text: speech.language.date(day)))
    }
    paragraphs += [
      .blank, Paragraph(text: words.challengesOf(entry.openCount, []), style: Theme.standard.title),
    ]
    paragraphs += entry.openCases.map {
      Paragraph(mark: "•", text: $0.text, isStop: true, target: .openCase($0))
    }
    return NoticeModel(title: task.name, page: Page(paragraphs: paragraphs, leadWidth: 28))
  }
}
