package io.shouwen.organization.domain;

import io.shouwen.shared.reading.WordList;

/** The words that files of the organisation use for columns and constants. */
final class DirectoryWords {
  static final WordList ALL = WordList.beside(DirectoryWords.class);

  private DirectoryWords() {}
}
