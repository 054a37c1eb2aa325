package io.shouwen.web.shared;

import io.shouwen.organization.boundary.Choice;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of a plain HTML select: {@code <sw:options items="…" value="…"/>}. A group has
 * hundreds of projects to choose from on every list, so this is written at once and not repeated
 * row by row.
 */
@FacesComponent(OptionsOutput.TYPE)
public class OptionsOutput extends UIComponentBase {
  static final String TYPE = "io.shouwen.Options";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Map<String, Object> attributes = getAttributes();
    Formats formats = Marks.of(context).formats();
    String chosen = key(attributes.get("value"));
    ResponseWriter out = context.getResponseWriter();
    for (Object item : items(attributes.get("items"))) {
      String key = Objects.requireNonNull(key(item));
      out.startElement("option", this);
      out.writeAttribute("value", key, null);
      if (key.equals(chosen)) {
        out.writeAttribute("selected", "selected", null);
      }
      out.writeText(item instanceof Choice choice ? choice.name() : formats.label(item), null);
      out.endElement("option");
    }
  }

  private static Iterable<?> items(@Nullable Object items) {
    if (items instanceof Object[] array) {
      return List.of(array);
    }
    return items instanceof Iterable<?> several ? several : List.of();
  }

  private static @Nullable String key(@Nullable Object item) {
    return item instanceof Choice choice
        ? Long.toString(choice.id())
        : item instanceof Enum<?> constant ? constant.name() : Objects.toString(item, null);
  }
}
