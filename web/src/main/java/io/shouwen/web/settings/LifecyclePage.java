package io.shouwen.web.settings;

import io.shouwen.complaint.boundary.LifecycleTable;
import io.shouwen.web.shared.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who may do what in which stage, for everybody to read (H-8). */
@Named
@RequestScoped
public class LifecyclePage {
  @Inject private LifecycleTable table;
  @Inject private Formats formats;

  public List<LifecycleTable.Row> getRows() {
    return table.rows();
  }

  /** The constants by their words, in one line. */
  public Object words(List<?> constants) {
    return formats.said(constants);
  }
}
