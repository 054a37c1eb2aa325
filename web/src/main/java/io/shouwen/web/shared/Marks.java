package io.shouwen.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a time, a severity or a stage looks like, decided here once. Written straight into the
 * answer: a list shows a hundred of them.
 */
final class Marks {
  private static final String CLASS = "class";
  private static final String SPAN = "span";

  private final Formats formats;
  private final Texts texts;
  private final FacesContext context;

  private Marks(FacesContext context) {
    this.context = context;
    this.formats = bean("#{fmt}", Formats.class);
    this.texts = bean("#{msg}", Texts.class);
  }

  private <T> T bean(String expression, Class<T> type) {
    return context.getApplication().evaluateExpressionGet(context, expression, type);
  }

  /** Those of this request. */
  static Marks of(FacesContext context) {
    return (Marks)
        context.getAttributes().computeIfAbsent(Marks.class, first -> new Marks(context));
  }

  Formats formats() {
    return formats;
  }

  Texts texts() {
    return texts;
  }

  /** An element with a class and a text. */
  void text(String element, String style, String text) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    out.startElement(element, null);
    out.writeAttribute(CLASS, style, null);
    out.writeText(text, null);
    out.endElement(element);
  }

  /** The severity as a word in a frame; the colour only repeats the word. Nothing when null. */
  void severity(@Nullable Object severity) throws IOException {
    if (severity != null) {
      text(SPAN, "badge severity-" + formats.style(severity), formats.label(severity));
    }
  }

  /** The stage of a case as a word, with whom it waits for behind it. Nothing when null. */
  void stage(@Nullable Object stage, @Nullable Object waitsFor) throws IOException {
    if (stage == null) {
      return;
    }
    ResponseWriter out = context.getResponseWriter();
    out.startElement(SPAN, null);
    out.writeAttribute(CLASS, "stage stage-" + formats.style(stage), null);
    out.writeText(formats.label(stage), null);
    if (waitsFor != null && !waitsFor.toString().isEmpty()) {
      text(SPAN, "waits", " · " + texts.of("shared.waitsFor", waitsFor));
    }
    out.endElement(SPAN);
  }

  /**
   * How long is left or how late it is, red with a sign when late, amber in the last quarter of its
   * time.
   *
   * @param start since when that runs, or null
   * @param brief true: without the exact time, which is the title in any case
   */
  void due(Instant due, @Nullable Instant start, boolean brief) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    String urgency = formats.urgency(due, start);
    begin(out, urgency, due);
    out.startElement(SPAN, null);
    out.writeAttribute(CLASS, "gap", null);
    if (urgency.equals("late")) {
      text(SPAN, "sign", texts.get("time.lateSign"));
    }
    out.writeText(" ", null);
    text(SPAN, "left", formats.left(due));
    if (!brief) {
      text(SPAN, "exact", " ·");
    }
    out.endElement(SPAN);
    if (!brief) {
      out.writeText(" ", null);
      text(SPAN, "exact", formats.when(due));
    }
    out.endElement("time");
  }

  /**
   * When something was.
   *
   * @param brief true: how long ago, the exact time as its title
   */
  void at(Instant at, boolean brief) throws IOException {
    ResponseWriter out = context.getResponseWriter();
    begin(out, "calm", at);
    out.writeText(brief ? formats.age(at) : formats.when(at), null);
    out.endElement("time");
  }

  private void begin(ResponseWriter out, String urgency, Instant instant) throws IOException {
    out.startElement("time", null);
    out.writeAttribute(CLASS, "time " + urgency, null);
    out.writeAttribute("datetime", formats.machine(instant), null);
    out.writeAttribute("title", formats.instant(instant), null);
  }
}
