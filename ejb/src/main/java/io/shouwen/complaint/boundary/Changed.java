package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Stage;
import java.io.Serializable;

/**
 * A case after a change.
 *
 * @param number what people say on the phone
 * @param version the version after the change, for the next command
 * @param stage where it stands now
 */
public record Changed(String number, long version, Stage stage) implements Serializable {}
