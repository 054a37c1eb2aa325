package io.shouwen.web.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <sw:severity value="#{row.severity()}"/>}: see {@link Marks#severity}. */
@FacesComponent(SeverityOutput.TYPE)
public class SeverityOutput extends UIComponentBase {
  static final String TYPE = "io.shouwen.Severity";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Marks.of(context).severity(getAttributes().get("value"));
  }
}
