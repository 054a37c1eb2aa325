package io.shouwen.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** Chinese words for names and complaints, and how SQL picks among them by a number. */
final class Texts {
  static final List<String> GARDENS =
      List.of("翠湖", "云锦", "江湾", "紫荆", "观澜", "麓园", "金桂", "和苑", "海棠", "青溪");

  private static final List<String> FAMILY =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林");

  /** The first letters of their sounds. */
  private static final List<String> FAMILY_LETTERS =
      List.of(
          "w", "l", "z", "l", "c", "y", "h", "z", "w", "z", "x", "s", "m", "z", "h", "g", "h", "l");

  private static final List<String> GIVEN =
      List.of(
          "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞",
          "平", "刚", "桂英", "建国", "晓东", "雪梅", "海燕");

  private static final List<String> GIVEN_LETTERS =
      List.of(
          "w", "f", "n", "m", "j", "l", "q", "l", "j", "y", "y", "y", "j", "j", "t", "m", "c", "x",
          "p", "g", "gy", "jg", "xd", "xm", "hy");

  private static final List<String> PLACES =
      List.of(
          "大堂", "地下车库", "电梯厅", "楼道", "东门岗亭", "中心花园", "儿童游乐区", "消防通道", "天台", "垃圾房", "配电间", "水泵房",
          "单元门", "健身步道");

  private static final List<String> ISSUES =
      List.of(
          "电梯异响", "电梯停运", "水管漏水", "天花板渗水", "路灯不亮", "门禁失灵", "垃圾未清运", "噪音扰民", "车位被占", "道闸抬不起", "绿化枯死",
          "下水道堵塞", "水压不足", "停电频繁", "墙砖脱落", "楼道堆物", "装修扰民", "宠物无人管", "保安态度生硬", "收费不清", "快递丢失",
          "玻璃破损", "井盖松动", "监控失效", "电动车乱充电", "高空抛物", "蚊虫孳生", "空调滴水", "油烟扰民", "消防栓无水");

  private static final List<String> WHEN =
      List.of("昨晚十点", "今天早上", "连续三天", "上周末开始", "近一个月来", "中午时分", "刚才", "雨后", "每天夜里", "假期期间");

  private static final List<String> MORE =
      List.of(
          "老人和孩子出行很不方便，多次反映没有结果。",
          "物业的人来看过一次，之后没有下文。",
          "邻居们都有同样的感受，希望尽快处理。",
          "已经影响正常休息，请给一个明确的时间。",
          "去年也出过同样的问题，当时答应彻底解决。",
          "请先安排人员到场查看，再电话回复处理办法。",
          "如果今天不能解决，请告知临时的替代安排。",
          "担心有安全隐患，要求出具检查记录。");

  /** Rare enough that a search for it finds a few. */
  private static final List<String> RARE =
      List.of("窨井", "燃气", "白蚁", "幕墙", "泳池", "会所", "雨棚", "沼气", "风机", "围挡");

  private Texts() {}

  /** An expression that picks one of the words by a number that is not negative. */
  static String pick(List<String> words, String number) {
    return words.stream().collect(Collectors.joining("','", "(array['", "']::text[])"))
        + "[1 + ((%s) %% %d)::int]".formatted(number, words.size());
  }

  /** A person's name. */
  static String name(String number) {
    return pick(FAMILY, number) + " || " + pick(GIVEN, "(" + number + ") / " + FAMILY.size());
  }

  /** The initials of the same person. */
  static String initials(String number) {
    return pick(FAMILY_LETTERS, number)
        + " || "
        + pick(GIVEN_LETTERS, "(" + number + ") / " + FAMILY.size());
  }

  static String place(String number) {
    return "(1 + (%s) / 14 %% 20) || '栋' || ".formatted(number) + pick(PLACES, number);
  }

  static String issue(String number) {
    return pick(ISSUES, number);
  }

  /** What the customer tells: mostly common words, one case in fifty names something rare. */
  static String narrative(String number) {
    return pick(WHEN, number)
        + " || '，' || "
        + place(number + " / 3")
        + " || '出现' || "
        + issue(number)
        + " || '的情况，编号' || ("
        + number
        + ") % 9973 || '。' || "
        + pick(MORE, number + " / 7")
        + " || "
        + pick(MORE, number + " / 11")
        + " || case when (%1$s) %% 50 = 0 then '与' || %2$s || '有关。' else '' end || "
            .formatted(number, pick(RARE, number + " / 50"))
        + pick(MORE, number + " / 13");
  }
}
