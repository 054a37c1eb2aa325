package io.shouwen.complaint.boundary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small pictures of photos, whatever somebody sends. */
class PhotoThumbnailTest {

  private static byte[] photo(int width, int height, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /** The beginning of a picture that says it is this large and holds nothing. */
  private static byte[] bomb(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(ISO_8859_1)).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.array());
    ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.putInt(13).put(header.array()).putInt((int) crc.getValue());
    return png.array();
  }

  @Test
  @DisplayName("A large photo becomes a small JPEG of the same shape")
  void small() throws IOException {
    byte[] small = PhotoThumbnail.of(new ByteArrayInputStream(photo(4_000, 3_000, "jpg")), "a.jpg");
    assertNotNull(small);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
    assertEquals(PhotoThumbnail.SIDE, read.getWidth());
    assertEquals(PhotoThumbnail.SIDE * 3 / 4, read.getHeight());
  }

  @Test
  @DisplayName("A picture of absurd dimensions is refused before it is decoded")
  void pixelBomb() {
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () -> PhotoThumbnail.of(new ByteArrayInputStream(bomb(100_000, 100_000)), "bomb.png"));
    assertEquals("attachment.too-many-pixels", refused.code());
  }

  @Test
  @DisplayName("A damaged photo has no small picture")
  void damaged() throws IOException {
    byte[] photo = photo(200, 100, "png");
    for (int i = 40; i < photo.length; i++) {
      photo[i] = 7;
    }
    assertNull(PhotoThumbnail.of(new ByteArrayInputStream(photo), "a.png"));
    assertNull(PhotoThumbnail.of(new ByteArrayInputStream(new byte[0]), "b.png"));
  }
}
