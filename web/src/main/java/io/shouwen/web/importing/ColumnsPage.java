package io.shouwen.web.importing;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.importing.boundary.ColumnsView;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.importing.domain.TargetField;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns of a file with its first rows: which is which field. */
@Named
@ViewScoped
public class ColumnsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ComplaintImport imports;
  @Inject private OrganizationQueries organization;
  @Inject private HttpServletRequest request;
  private ColumnsView columns;
  private List<Line> lines;
  private List<Choice> projects;
  private Long projectId;
  private Channel channel;
  private Category category;

  @SuppressWarnings("NullAway.Init")
  public ColumnsPage() {}

  /** A field and the column that was chosen for it. */
  public static final class Line implements Serializable {
    private static final long serialVersionUID = 1L;
    private final TargetField field;
    private @Nullable Integer column;

    Line(TargetField field, @Nullable Integer column) {
      this.field = field;
      this.column = column;
    }

    public TargetField getField() {
      return field;
    }

    public @Nullable Integer getColumn() {
      return column;
    }

    public void setColumn(@Nullable Integer column) {
      this.column = column;
    }
  }

  @PostConstruct
  void load() {
    columns = imports.columns(Parameters.id(request));
    lines =
        Arrays.stream(TargetField.values())
            .map(field -> new Line(field, columns.columns().get(field)))
            .toList();
    projects = organization.projects();
    ImportDefaults defaults = columns.file().defaults();
    projectId = defaults.projectId();
    channel = defaults.channel();
    category = defaults.category();
  }

  /** Keeps the mapping and begins the dry run. */
  public String check() {
    long id = columns.file().id();
    Map<TargetField, Integer> chosen = new EnumMap<>(TargetField.class);
    for (Line line : lines) {
      Integer column = line.getColumn();
      if (column != null) {
        chosen.put(line.getField(), column);
      }
    }
    imports.map(id, chosen, new ImportDefaults(projectId, channel, category));
    imports.dryRun(id);
    return "result?faces-redirect=true&id=" + id;
  }

  public ColumnsView getColumns() {
    return columns;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** The columns' numbers, to choose from. */
  public List<Integer> getNumbers() {
    return IntStream.range(0, columns.headers().size()).boxed().toList();
  }

  public List<Choice> getProjects() {
    return projects;
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public Long getProjectId() {
    return projectId;
  }

  public void setProjectId(Long projectId) {
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
