package io.shouwen.paperform.boundary;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** Turns a form's page into a PDF with the fonts that the product brings along. */
final class PdfPress {
  private static final int NORMAL = 400;

  static {
    // its loggers would tell of every font that is loaded
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfPress() {}

  /**
   * Prints.
   *
   * @param page well-formed XHTML that points to nothing outside itself
   */
  static byte[] print(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(
        () -> FormTemplate.stream("DejaVuSans.ttf"), "Form Latin", NORMAL, FontStyle.NORMAL, true);
    builder.useFont(
        () -> FormTemplate.stream("DroidSansFallbackFull.ttf"),
        "Form Han",
        NORMAL,
        FontStyle.NORMAL,
        true);
    builder.useUriResolver((base, uri) -> null); // a form fetches nothing
    builder.withProducer("Shouwen");
    builder.withHtmlContent(page, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return pdf.toByteArray();
  }
}
