package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.DirectorySheet;
import io.shouwen.organization.domain.DirectorySheet.Kind;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/**
 * People, companies, projects and departments from a file: CSV in UTF-8 or GBK, or Excel, the
 * columns known by their headers. First a dry run that names every bad row and what would change;
 * then the good rows go in. Doing it twice changes nothing, nothing is deleted, formulas are text.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class DirectoryImport {
  /** Largest file, in bytes: 4 MB. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  @Inject private AdministratorReach reach;
  @Inject private PeopleImport people;
  @Inject private PlacesImport places;

  @SuppressWarnings("NullAway.Init")
  public DirectoryImport() {}

  /** What the caller may bring in: companies only for the whole group. */
  public List<Kind> kinds() {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.COMPANIES || reach.group())
        .toList();
  }

  /**
   * What the file would change, and what cannot go in; changes nothing.
   *
   * @throws RuleViolation {@code importing.too-large}, {@code organization.group-only}, and what
   *     {@link DirectorySheet#read} and {@link TableReader} refuse
   */
  public DirectoryPreview dryRun(Kind kind, byte[] content) {
    return run(kind, content, false);
  }

  /**
   * Lets the good rows go in.
   *
   * @return what was changed
   * @throws RuleViolation as {@link #dryRun}
   */
  public DirectoryPreview bringIn(Kind kind, byte[] content) {
    return run(kind, content, true);
  }

  private DirectoryPreview run(Kind kind, byte[] content, boolean write) {
    RuleViolation.unless(
        content.length <= MOST_BYTES, "importing.too-large", MOST_BYTES / MEGABYTE);
    DirectorySheet sheet = DirectorySheet.read(kind, TableReader.read(content).rows());
    ImportedDirectory found = new ImportedDirectory(sheet.ignored());
    switch (kind) {
      case PEOPLE -> people.run(sheet, found, write);
      case COMPANIES -> places.companies(sheet, found, write);
      case PROJECTS -> places.projects(sheet, found, write);
      case DEPARTMENTS -> places.departments(sheet, found, write);
    }
    return found.all();
  }
}
