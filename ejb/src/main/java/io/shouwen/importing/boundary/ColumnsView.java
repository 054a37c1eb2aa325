package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.TargetField;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file, to be looked at and mapped.
 *
 * @param headers one for each column
 * @param headerLine the line of the file on which they stand
 * @param columns for each mapped field its column, from 0
 * @param sample the first rows
 */
public record ColumnsView(
    ImportView file,
    List<String> headers,
    int headerLine,
    Map<TargetField, Integer> columns,
    List<Sample> sample)
    implements Serializable {

  /**
   * One of the first rows.
   *
   * @param line its line in the file
   * @param cells as many as there are headers, long ones shortened
   */
  public record Sample(int line, List<String> cells) implements Serializable {
    public Sample {
      cells = List.copyOf(cells);
    }
  }

  public ColumnsView {
    headers = List.copyOf(headers);
    columns = Map.copyOf(columns);
    sample = List.copyOf(sample);
  }
}
