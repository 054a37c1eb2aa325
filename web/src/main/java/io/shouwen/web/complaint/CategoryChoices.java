package io.shouwen.web.complaint;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * Categories and sub-categories as one list in groups, so that a receptionist types the first
 * letters of the sub-category and is done; a value is {@code CATEGORY} or {@code
 * CATEGORY/SUB_CATEGORY}.
 */
@Named
@RequestScoped
public class CategoryChoices {
  @Inject private Formats formats;
  @Inject private Texts texts;

  @SuppressWarnings("NullAway.Init")
  public CategoryChoices() {}

  /** The groups, in the handbook's order. */
  public List<SelectItem> getGroups() {
    List<SelectItem> groups = new ArrayList<>();
    for (Category category : Category.values()) {
      List<SelectItem> items = new ArrayList<>();
      for (SubCategory each : SubCategory.of(category)) {
        items.add(new SelectItem(category + "/" + each, formats.label(each)));
      }
      String word = formats.label(category);
      items.add(new SelectItem(category.name(), texts.fill("category.whole", word)));
      groups.add(new SelectItemGroup(word, null, false, items.toArray(SelectItem[]::new)));
    }
    return groups;
  }
}
