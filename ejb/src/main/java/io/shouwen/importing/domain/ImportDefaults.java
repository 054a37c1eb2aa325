package io.shouwen.importing.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import java.io.Serializable;

/**
 * What holds for each row that does not say otherwise.
 *
 * @param projectId the project of all rows, in the importer's scope
 * @param channel for rows without a channel
 * @param category for rows without a category
 */
public record ImportDefaults(long projectId, Channel channel, Category category)
    implements Serializable {

  /** From the web portal about management service: what most files of messages hold. */
  public static ImportDefaults of(long projectId) {
    return new ImportDefaults(projectId, Channel.WEB_PORTAL, Category.MANAGEMENT_SERVICE);
  }
}
