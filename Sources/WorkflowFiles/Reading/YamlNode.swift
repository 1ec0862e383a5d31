/// A value of a file with its place; every scalar is the text as it is written.
///
/// Nothing is made of a text here: `on`, `no`, `8w` and `2026-03-02` are what their letters say.
struct YamlNode {
  struct Entry {
    let key: String
    let keyPosition: FilePosition
    let value: YamlNode
  }

  indirect enum Content {
    /// Text; quoted or not makes no difference.
    case text(String)
    case list([YamlNode])
    case mapping([Entry])
  }

  let position: FilePosition
  let content: Content
}
