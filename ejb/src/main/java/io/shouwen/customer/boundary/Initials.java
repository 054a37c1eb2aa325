package io.shouwen.customer.boundary;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Pinyin initials of a name, for finding while typing: 王小明 → wxm, Wang → wang. */
public final class Initials {
  private Initials() {}

  public static String of(String name) {
    StringBuilder initials = new StringBuilder();
    for (char letter : name.strip().toCharArray()) {
      String[] sounds = PinyinHelper.toHanyuPinyinStringArray(letter);
      if (sounds != null && sounds.length > 0) {
        initials.append(sounds[0].charAt(0));
      } else if (Character.isLetterOrDigit(letter)) {
        initials.append(letter);
      }
    }
    return initials.toString().toLowerCase(Locale.ROOT);
  }
}
