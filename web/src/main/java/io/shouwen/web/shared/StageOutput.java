package io.shouwen.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/** {@code <sw:stage value="#{row.stage()}" waitingFor="…"/>}: see {@link Marks#stage}. */
@FacesComponent(StageOutput.TYPE)
public class StageOutput extends UIComponentBase {
  static final String TYPE = "io.shouwen.Stage";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Map<String, Object> attributes = getAttributes();
    Marks.of(context).stage(attributes.get("value"), attributes.get("waitingFor"));
  }
}
