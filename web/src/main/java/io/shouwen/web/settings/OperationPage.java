package io.shouwen.web.settings;

import io.shouwen.operation.boundary.OperationDesk;
import io.shouwen.operation.boundary.OperationView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the installation does, for administrators: what is wrong first, then each part. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init") // read before the page is shown
public class OperationPage {
  private static final long MEGABYTE = 1_048_576;

  @Inject private OperationDesk desk;
  private OperationView seen;

  @PostConstruct
  void look() {
    seen = desk.look();
  }

  public OperationView getSeen() {
    return seen;
  }

  /** The key of the sentence that says how it stands. */
  public String getVerdict() {
    OperationView.Trouble trouble = seen.trouble();
    return trouble == null ? "operation.well" : "operation.trouble." + trouble;
  }

  /** In megabytes, rounded down. */
  public long megabytes(long bytes) {
    return bytes / MEGABYTE;
  }
}
