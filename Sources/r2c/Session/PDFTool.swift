import Foundation
import Glibc

/// A program on this machine that makes a PDF of a page: a browser, or WeasyPrint.
///
/// Looked for when it is needed, so that `r2c` itself needs none of them.
struct PDFTool {
  let name: String
  private let path: String
  private let arguments: @Sendable (_ page: String, _ pdf: String, _ folder: String) -> [String]

  /// By name, the best first: a browser writes a tagged PDF by itself.
  static let names = tools.map { $0[0] }

  /// Each with the other names under which systems install it.
  private static let tools = [["chromium", "chromium-browser"], ["weasyprint"], ["google-chrome"]]

  /// The first one that is there.
  static func find() throws(CommandFailure) -> PDFTool {
    let folders = (Session.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    for name in tools.joined() {
      for folder in folders where folder.hasPrefix("/") {
        let path = "\(folder)/\(name)"
        guard !Files.isFolder(path), access(path, X_OK) == 0 else { continue }
        return PDFTool(
          name: name, path: path, arguments: name == "weasyprint" ? weasyprint : browser)
      }
    }
    throw .noPDFTool
  }

  private static let weasyprint: @Sendable (String, String, String) -> [String] = { page, pdf, _ in
    ["--quiet", page, pdf]
  }

  private static let browser: @Sendable (String, String, String) -> [String] = {
    page, pdf, folder in
    [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(pdf)",
    ]
      // A browser that root runs has no sandbox; the page holds no script and asks for nothing.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + [URL(filePath: page).absoluteString]
  }

  /// Seconds that a tool may take.
  private static let patience = 120.0

  /// The PDF of a page, made in a folder that only this user can look into and that is taken away.
  func pdf(of html: String) throws(CommandFailure) -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "r2c-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let pdf = folder.appending(path: "page.pdf")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: page)
      try run(arguments(page.path, pdf.path, folder.path))
    } catch {
      throw .pdfFailed(tool: name)
    }
    guard let data = try? Data(contentsOf: pdf), data.starts(with: Data("%PDF-".utf8)) else {
      throw .pdfFailed(tool: name)
    }
    return data
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date().addingTimeInterval(Self.patience)
    while process.isRunning, Date() < end { usleep(20_000) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }
}
