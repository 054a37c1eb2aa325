package io.shouwen.deadline.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps steps as {@code REMINDER 0 2026-03-11T09:02:00Z;BREACH 0 …}. */
@Converter
public class StepsConverter implements AttributeConverter<List<DeadlineStep>, String> {
  @Override
  public String convertToDatabaseColumn(List<DeadlineStep> steps) {
    return steps.stream()
        .map(step -> step.kind() + " " + step.index() + " " + step.at())
        .collect(Collectors.joining(";"));
  }

  @Override
  public List<DeadlineStep> convertToEntityAttribute(String column) {
    if (column.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(column.split(";"))
        .map(text -> text.split(" "))
        .map(
            part ->
                new DeadlineStep(
                    DeadlineStep.Kind.valueOf(part[0]),
                    Integer.parseInt(part[1]),
                    Instant.parse(part[2])))
        .toList();
  }
}
