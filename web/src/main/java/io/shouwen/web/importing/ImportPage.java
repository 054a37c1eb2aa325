package io.shouwen.web.importing;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportView;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upload a file, and see the earlier ones. */
@Named
@RequestScoped
public class ImportPage {
  @Inject private ComplaintImport imports;
  @Inject private OrganizationQueries organization;
  @Inject private HttpServletRequest request;
  private @Nullable Part file;
  private @Nullable Long projectId;
  private Channel channel = Channel.WEB_PORTAL;
  private Category category = Category.MANAGEMENT_SERVICE;
  private @Nullable List<Choice> projects;
  private @Nullable Page<ImportView> mine;
  private int page;

  @SuppressWarnings("NullAway.Init")
  public ImportPage() {}

  @PostConstruct
  void read() {
    page = Parameters.page(request);
    projectId = getProjects().stream().map(Choice::id).findFirst().orElse(null);
  }

  /** Takes the file and goes on to its columns. */
  public String upload() throws IOException {
    Part sent = file;
    Long project = projectId;
    RuleViolation.unless(sent != null && sent.getSize() > 0, "importing.empty");
    RuleViolation.unless(project != null, "organization.unknown-project");
    if (sent == null || project == null) {
      return "";
    }
    String name = sent.getSubmittedFileName();
    try (InputStream content = sent.getInputStream()) {
      long id =
          imports.upload(
              name == null ? "" : name, content, new ImportDefaults(project, channel, category));
      return "columns?faces-redirect=true&id=" + id;
    }
  }

  public Page<ImportView> getMine() {
    if (mine == null) {
      mine = imports.mine(PageRequest.of(page));
    }
    return mine;
  }

  /** Where an import goes on: at its columns, or at its result. */
  public String address(ImportView view) {
    String next = view.state() == ImportState.UPLOADED ? "columns" : "result";
    return next + ".xhtml?id=" + view.id();
  }

  public List<Choice> getProjects() {
    if (projects == null) {
      projects = organization.projects();
    }
    return projects;
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable Long getProjectId() {
    return projectId;
  }

  public void setProjectId(@Nullable Long projectId) {
    this.projectId = projectId;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public Category getCategory() {
    return category;
  }

  public void setCategory(Category category) {
    this.category = category;
  }
}
