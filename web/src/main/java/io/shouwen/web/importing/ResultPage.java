package io.shouwen.web.importing;

import io.shouwen.importing.boundary.BadRow;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportView;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the dry run found and what went in. While work goes on the page asks {@code progress.xhtml},
 * which holds no view state, how far it is.
 */
@Named
@ViewScoped
public class ResultPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ComplaintImport imports;
  @Inject private Refusals refusals;
  @Inject private HttpServletRequest request;
  private ImportView view;
  private @Nullable Page<BadRow> badRows;

  @SuppressWarnings("NullAway.Init")
  public ResultPage() {}

  @PostConstruct
  void load() {
    long id = Parameters.id(request);
    view = imports.progress(id);
    if (!view.working()) {
      badRows = imports.badRows(id, PageRequest.of(Parameters.page(request)));
    }
  }

  /** Lets the good rows go in. */
  public String start() {
    imports.start(view.id());
    return "result?faces-redirect=true&id=" + view.id();
  }

  public ImportView getView() {
    return view;
  }

  /** Null while work goes on. */
  public @Nullable Page<BadRow> getBadRows() {
    return badRows;
  }

  /** Why, in the reader's language. */
  public String reason(BadRow.Wrong wrong) {
    return refusals.sentence(wrong.reason());
  }

  /** True when good rows wait to go in. */
  public boolean isReady() {
    return view.state() == ImportState.CHECKED && view.good() > 0;
  }

  public boolean isDone() {
    return view.state() == ImportState.DONE;
  }

  /** True when the columns can still be changed. */
  public boolean isOpen() {
    return view.state() == ImportState.UPLOADED || view.state() == ImportState.CHECKED;
  }
}
