package io.shouwen.complaint.boundary;

import io.shouwen.shared.RuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the small picture of a photo. The dimensions are read before anything is decoded, and a
 * large photo is read with gaps, so that the memory needed does not follow from what somebody
 * sends.
 */
final class PhotoThumbnail {
  /** Longest side of the small picture, in pixels. */
  static final int SIDE = 480;

  /** More than any camera makes; a picture beyond it is refused. */
  static final long MOST_PIXELS = 250_000_000L;

  private static final double QUALITY = 0.82;

  private PhotoThumbnail() {}

  /**
   * The small picture as a JPEG, turned upright; null when the photo cannot be read.
   *
   * @throws RuleViolation {@code attachment.too-many-pixels}
   */
  static byte @Nullable [] of(InputStream photo, String name) throws IOException {
    try (ImageInputStream input = new MemoryCacheImageInputStream(photo)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input);
        return drawn(reader, name);
      } finally {
        reader.dispose();
      }
    } catch (RuleViolation tooLarge) {
      throw tooLarge;
    } catch (IOException | RuntimeException damaged) {
      return null; // a damaged photo is kept without a small picture
    }
  }

  private static byte[] drawn(ImageReader reader, String name) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    RuleViolation.unless(
        (long) width * height <= MOST_PIXELS, "attachment.too-many-pixels", name, width, height);
    Orientation orientation = orientation(reader);
    ImageReadParam param = reader.getDefaultReadParam();
    int gaps = Math.max(1, Math.max(width, height) / (SIDE * 3));
    param.setSourceSubsampling(gaps, gaps, 0, 0);
    BufferedImage read = reader.read(0, param);
    Thumbnails.Builder<BufferedImage> small =
        Thumbnails.of(read)
            .size(SIDE, SIDE)
            .imageType(BufferedImage.TYPE_INT_RGB)
            .outputFormat("jpg")
            .outputQuality(QUALITY);
    if (orientation != null) {
      small.addFilter(ExifFilterUtils.getFilterForOrientation(orientation));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    small.toOutputStream(out);
    return out.toByteArray();
  }

  private static @Nullable Orientation orientation(ImageReader reader) {
    try {
      return ExifUtils.getExifOrientation(reader, 0);
    } catch (IOException | RuntimeException none) {
      return null;
    }
  }
}
