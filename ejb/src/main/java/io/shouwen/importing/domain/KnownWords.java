package io.shouwen.importing.domain;

import io.shouwen.shared.reading.WordList;

/** The words that files of complaints use for our fields and constants, in headers and in cells. */
final class KnownWords {
  static final WordList ALL = WordList.beside(KnownWords.class);

  private KnownWords() {}
}
