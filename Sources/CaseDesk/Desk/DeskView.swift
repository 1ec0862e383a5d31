import Terminal
import Wording

extension DeskModel {
  /// The screen for the model at a size.
  func view(_ size: Size) -> View<DeskMessage> {
    var view = View<DeskMessage>(frame: Frame(size: size))
    guard size.width >= DeskLimits.smallest.width, size.height >= DeskLimits.smallest.height else {
      drawTooSmall(into: &view.frame)
      return view
    }
    view.usesMouse = settings.usesMouse
    var sized = self
    sized.size = size
    sized.draw(into: &view)
    return view
  }

  private func draw(into view: inout View<DeskMessage>) {
    switch stack.last {
    case nil: drawSection(into: &view)
    case .dossier(let dossier): drawDossier(dossier, into: &view)
    case .record(let record): drawRecord(record, into: &view)
    case .chart(let chart): drawCaseChart(chart, into: &view)
    case .form(let form): drawForm(form, into: &view)
    case .reading(let reading): drawReading(reading, into: &view)
    }
    if let overlay { draw(overlay, into: &view) }
    if let toast {
      let place = Rect(x: 0, y: 0, width: size.width, height: size.height - 1)
      toast.draw(into: &view.frame, in: place)
    }
  }

  /// Says how large the window must be; whatever was on screen is there when it is large again.
  private func drawTooSmall(into frame: inout Frame) {
    let text = words.tooSmall(
      have: "\(frame.size.width)×\(frame.size.height)",
      need: "\(DeskLimits.smallest.width)×\(DeskLimits.smallest.height)")
    for (row, line) in wordWrap(text, width: frame.size.width).enumerated() {
      frame.draw(line, in: frame.bounds.row(row))
    }
  }

  // MARK: Parts that all screens have

  /// The first row of a form: what it is for, and at the right the way to it, or the day and who
  /// works here.
  func drawTitle(_ title: String, into frame: inout Frame, in rect: Rect) {
    let beside = crumbLine ?? whoAndWhen
    let width = min(displayWidth(beside), rect.width / 2)
    let parts = rect.columns(.fill(), .fixed(width), gap: 2)
    frame.draw(title, in: parts[0], style: Theme.standard.title)
    frame.draw(beside, in: parts[1], style: Theme.standard.muted)
  }

  /// The day, who works here, and whether these are the examples.
  var whoAndWhen: String { "\(when) · \(actorName)" }

  /// The day, and whether these are the examples.
  var when: String {
    let demo = isDemo ? "\(words.demo) · " : ""
    return demo + speech.language.short(today)
  }

  /// A line between a rectangle and what is left of it.
  func drawDivider(into frame: inout Frame, left rect: Rect) {
    for y in rect.y..<rect.endY {
      frame.draw("│", at: Point(rect.x - 2, y), in: frame.bounds, style: Theme.standard.border)
    }
  }

  /// The last row: the keys of this screen; the hint for help is never cut off.
  func drawKeys(_ view: inout View<DeskMessage>) {
    var shown = bindings.filter { $0.command != .help }
    // What has been marked is there to do something with.
    if place == .cases, !list.marks.isEmpty,
      let together = shown.firstIndex(where: { $0.command == .together })
    {
      shown.insert(shown.remove(at: together), at: 0)
    }
    let hints = shown.map { binding in
      let label =
        binding.command == .mouse && !settings.usesMouse
        ? words.mouseOnHint : binding.command.label(words)
      return KeyHint(binding.shown(words), label)
    }
    let rect = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    let help = bindings.first { $0.command == .help }
    let bar = KeyBar(hints, help: KeyHint(help?.shown(words) ?? "?", DeskCommand.help.label(words)))
    for place in bar.draw(into: &view.frame, in: rect) {
      view.hit(place.rect, .command(place.index < 0 ? .help : shown[place.index].command))
    }
  }

  /// The same with other hints, while something else than the screen takes the keys.
  func drawKeys(_ hints: [KeyHint], _ view: inout View<DeskMessage>) {
    let rect = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    let help = KeyHint("F1", DeskCommand.help.label(words))
    for place in KeyBar(hints, help: help).draw(into: &view.frame, in: rect) where place.index < 0 {
      view.hit(place.rect, .command(.help))
    }
  }
}
