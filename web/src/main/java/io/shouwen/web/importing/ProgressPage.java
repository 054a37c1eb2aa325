package io.shouwen.web.importing;

import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** How far an import is; asked again and again, without view state. */
@Named
@RequestScoped
public class ProgressPage {
  @Inject private ComplaintImport imports;
  @Inject private HttpServletRequest request;
  private ImportView view;

  @SuppressWarnings("NullAway.Init")
  public ProgressPage() {}

  @PostConstruct
  void load() {
    view = imports.progress(Parameters.id(request));
  }

  public ImportView getView() {
    return view;
  }
}
