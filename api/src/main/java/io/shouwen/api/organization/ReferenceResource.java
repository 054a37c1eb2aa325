package io.shouwen.api.organization;

import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.api.problem.Replies;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a partner chooses from: only what lies in the caller's scope. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {
  /** Ids are positive and fit a long; anything else is no address. */
  private static final String ID = "{id: [0-9]{1,18}}";

  @Inject private OrganizationQueries organization;
  @Inject private UnitFinder units;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @SuppressWarnings("NullAway.Init")
  public ReferenceResource() {}

  /** A category with its sub-categories and their names in the caller's language. */
  public record CategoryView(Category category, String name, List<SubCategoryView> subCategories) {}

  /** A sub-category with its name in the caller's language. */
  public record SubCategoryView(SubCategory subCategory, String name) {}

  /** What was typed. */
  public record TextQuery(String text) {}

  /** The projects in the caller's scope. */
  @GET
  @Path("projects")
  public List<Choice> projects() {
    return organization.projects();
  }

  /** The departments of a project. */
  @GET
  @Path("projects/" + ID + "/departments")
  public List<Choice> departments(@PathParam("id") long projectId) {
    return organization.departments(projectId);
  }

  /** The people to whom a case of the project can be handed over. */
  @GET
  @Path("projects/" + ID + "/staff")
  public List<Choice> staff(@PathParam("id") long projectId) {
    return organization.staff(projectId);
  }

  /** Up to twelve units of the project that begin with the text. */
  @GET
  @Path("projects/" + ID + "/units")
  @QueryOf(TextQuery.class)
  public List<Choice> units(@PathParam("id") long projectId) {
    return units.suggest(projectId, Query.of(uri, TextQuery.class).text());
  }

  /** The people of a department. */
  @GET
  @Path("departments/" + ID + "/staff")
  public List<Choice> staffOfDepartment(@PathParam("id") long departmentId) {
    return organization.staffOfDepartment(departmentId);
  }

  /** All categories. */
  @GET
  @Path("categories")
  public List<CategoryView> categories() {
    Locale language = Replies.language(headers);
    return Arrays.stream(Category.values())
        .map(
            category ->
                new CategoryView(
                    category,
                    Words.label(category, language),
                    SubCategory.of(category).stream()
                        .map(sub -> new SubCategoryView(sub, Words.label(sub, language)))
                        .toList()))
        .toList();
  }
}
