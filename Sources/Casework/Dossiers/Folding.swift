import CaseStorage

/// Text as searches compare it: small letters without accents.
package func folded(_ text: String) -> String { SearchText.folded(text) }
