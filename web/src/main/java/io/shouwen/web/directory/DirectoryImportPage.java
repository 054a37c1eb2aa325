package io.shouwen.web.directory;

import io.shouwen.organization.boundary.DirectoryImport;
import io.shouwen.organization.boundary.DirectoryPreview;
import io.shouwen.organization.domain.DirectorySheet.Bad;
import io.shouwen.organization.domain.DirectorySheet.Kind;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Notices;
import io.shouwen.web.shared.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation from a file: dry run, preview, and in with the good rows. */
@Named
@ViewScoped
public class DirectoryImportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 200;

  @Inject private DirectoryImport imports;
  @Inject private Notices notices;
  @Inject private Refusals refusals;
  private List<Kind> kinds = List.of();
  private Kind kind = Kind.PEOPLE;
  private @Nullable Kind checked;
  private @Nullable DirectoryPreview preview;
  private String fileName = "";
  private byte[] content = {};

  @SuppressWarnings("NullAway.Init")
  public DirectoryImportPage() {}

  @PostConstruct
  void open() {
    kinds = imports.kinds();
  }

  /** The dry run of the file that was sent. */
  public void check() {
    preview = null;
    RuleViolation.unless(content.length > 0, "importing.empty");
    preview = imports.dryRun(kind, content);
    checked = kind;
  }

  /** Lets the good rows of the file that was checked go in. */
  public @Nullable String bringIn() {
    Kind its = checked;
    if (its == null) {
      return null;
    }
    DirectoryPreview done = imports.bringIn(its, content);
    notices.say("directoryImport.done", done.added(), done.changed());
    return its == Kind.PEOPLE
        ? "/settings/staff.xhtml?faces-redirect=true"
        : "/settings/directory-import.xhtml?faces-redirect=true";
  }

  /** Why, in the reader's language. */
  public String reason(Bad bad) {
    return refusals.sentence(bad.reason());
  }

  /** What the last dry run found; null before it. */
  public @Nullable DirectoryPreview getPreview() {
    return preview;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public List<Kind> getKinds() {
    return kinds;
  }

  /** Nothing: a file is sent, never shown. */
  public @Nullable Part getFile() {
    return null;
  }

  /** Reads the file at once, for only its bytes can be kept with the view. */
  public void setFile(@Nullable Part sent) throws IOException {
    if (sent == null) {
      return;
    }
    try (InputStream stream = sent.getInputStream()) {
      content = stream.readNBytes(DirectoryImport.MOST_BYTES + 1);
    }
    String submitted = sent.getSubmittedFileName();
    String name = submitted == null ? "" : submitted.replaceAll("^.*[/\\\\]", "");
    fileName = name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  public String getFileName() {
    return fileName;
  }
}
