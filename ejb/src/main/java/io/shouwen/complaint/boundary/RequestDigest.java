package io.shouwen.complaint.boundary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a form as a digest, to tell a repeated request from another one with the same key.
 */
final class RequestDigest {
  private RequestDigest() {}

  static String of(ReceptionForm form) {
    String content =
        String.join(
            "\u001f",
            String.valueOf(form.projectId()),
            form.facts().toString(),
            form.category().toString(),
            String.valueOf(form.subCategory()),
            form.answers().toString(),
            String.valueOf(form.severity()),
            String.valueOf(form.emergency()),
            String.valueOf(form.confirmed()),
            String.valueOf(form.apologised()),
            String.valueOf(form.dateAccepted()),
            String.valueOf(form.solved()),
            form.repeatOf().toString());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
