import Casework
import Terminal

extension Page {
  /// The paragraphs in which every word occurs, each with what belongs to it.
  ///
  /// What stands under a paragraph that can be chosen stays with it; a heading stays when something
  /// below it does. Letters are compared without accents and case. No words give the whole page.
  func filtered(by words: String) -> Page {
    let wanted = words.split(separator: " ").map { folded(String($0)) }
    guard !wanted.isEmpty else { return self }
    var result = Page(paragraphs: [], leadWidth: leadWidth)
    for section in sections {
      let groups = section.groups.filter { group in
        let text = folded(group.map { "\($0.lead) \($0.text)" }.joined(separator: " "))
        return wanted.allSatisfy { text.contains($0) }
      }
      guard !groups.isEmpty else { continue }
      if !result.paragraphs.isEmpty { result.paragraphs.append(.blank) }
      if let heading = section.heading { result.paragraphs.append(heading) }
      result.paragraphs += groups.flatMap(\.self)
    }
    return result
  }

  private typealias Section = (heading: Paragraph?, groups: [[Paragraph]])

  /// What stands under each heading: every stop with the lines under it, and other lines one by one.
  private var sections: [Section] {
    var sections: [Section] = [(nil, [])]
    for paragraph in paragraphs where paragraph != .blank {
      let last = sections.count - 1
      if paragraph.isHeading {
        sections.append((paragraph, []))
      } else if !paragraph.isStop, sections[last].groups.last?[0].isStop == true {
        sections[last].groups[sections[last].groups.count - 1].append(paragraph)
      } else {
        sections[last].groups.append([paragraph])
      }
    }
    return sections
  }
}
