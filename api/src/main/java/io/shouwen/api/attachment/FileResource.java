package io.shouwen.api.attachment;

import io.shouwen.api.http.Answers;
import io.shouwen.api.http.FileName;
import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** One file, as it was sent: to be saved, never to be active in the name of this site. */
@Path("attachments/{id: [0-9]{1,18}}")
@RequestScoped
public class FileResource {
  private static final String NOTHING_ACTIVE = "default-src 'none'; sandbox";

  @Inject private Attachments attachments;

  @SuppressWarnings("NullAway.Init")
  public FileResource() {}

  /** A file as it was sent. */
  @GET
  @Answers(status = 200, value = Void.class)
  public Response content(@PathParam("id") long id) {
    return served(attachments.open(id).orElseThrow(() -> new RuleViolation("attachment.unknown")));
  }

  /** The small picture of a photo, a JPEG. */
  @GET
  @Path("thumbnail")
  @Answers(status = 200, value = Void.class)
  public Response thumbnail(@PathParam("id") long id) {
    return served(
        attachments.thumbnail(id).orElseThrow(() -> new RuleViolation("attachment.unknown")));
  }

  private static Response served(Attachments.Content file) {
    Response.ResponseBuilder answer =
        Response.ok(file.stream(), file.type())
            .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.name()))
            .header("Content-Security-Policy", NOTHING_ACTIVE);
    if (file.bytes() >= 0) {
      answer.header(HttpHeaders.CONTENT_LENGTH, file.bytes());
    }
    return answer.build();
  }
}
