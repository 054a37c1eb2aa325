package io.shouwen.api.attachment;

import io.shouwen.api.http.Answers;
import io.shouwen.api.http.FileName;
import io.shouwen.api.http.Query;
import io.shouwen.api.http.QueryOf;
import io.shouwen.complaint.boundary.Attachments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;

/**
 * Photos, recordings and documents of a case. A file is the body of its request, as it is: no form
 * of a foreign page can send that, and nothing is kept in memory on the way.
 */
@Path("complaints/{number: [A-Za-z0-9-]{1,40}}/attachments")
@RequestScoped
public class AttachmentsResource {
  @Inject private Attachments attachments;
  @Context private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public AttachmentsResource() {}

  /** What the file is called. */
  public record NameQuery(String name) {}

  /** The files of a case. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<Attachments.View> ofCase(@PathParam("number") String number) {
    return attachments.ofCase(number);
  }

  /** Adds a file; its type is found in its content. */
  @POST
  @Consumes({
    MediaType.APPLICATION_OCTET_STREAM,
    "image/*",
    "audio/*",
    "video/*",
    "application/pdf"
  })
  @Produces(MediaType.APPLICATION_JSON)
  @QueryOf(NameQuery.class)
  @Answers(status = 201, value = Attachments.View.class)
  public Response add(@PathParam("number") String number, InputStream content) {
    String name = FileName.of(Query.of(uri, NameQuery.class).name());
    Attachments.View added = attachments.add(number, name, content);
    return Response.created(uri.getBaseUriBuilder().path("attachments/" + added.id()).build())
        .entity(added)
        .build();
  }
}
