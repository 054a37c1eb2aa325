package io.shouwen.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/**
 * {@code <sw:time due="…" start="…"/>} or {@code <sw:time at="…"/>}; nothing when both are null.
 * Met or cancelled deadlines are not pressing: use {@code at} for them.
 */
@FacesComponent(TimeOutput.TYPE)
public class TimeOutput extends UIComponentBase {
  static final String TYPE = "io.shouwen.Time";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Map<String, Object> attributes = getAttributes();
    boolean brief = Boolean.parseBoolean(String.valueOf(attributes.get("short")));
    if (attributes.get("due") instanceof Instant due) {
      Marks.of(context).due(due, (Instant) attributes.get("start"), brief);
    } else if (attributes.get("at") instanceof Instant at) {
      Marks.of(context).at(at, brief);
    }
  }
}
