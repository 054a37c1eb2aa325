package io.shouwen.it.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as somebody would who means no good. */
final class StrangeFiles {
  private static final String SHEET =
      "<?xml version=\"1.0\"?>%s<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>subject</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>narrative</t></is></c>"
          + "<c r=\"C1\" t=\"inlineStr\"><is><t>received</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c>"
          + "<c r=\"B2\"><f>1+1</f><v>%s</v></c>"
          + "<c r=\"C2\" t=\"inlineStr\"><is><t>2026-05-06 07:08</t></is></c></row>"
          + "</sheetData></worksheet>";

  private static final List<String> NAMES =
      List.of(
          "photo.jpg",
          "photo.png",
          "a.gif",
          "a.pdf",
          "a.docx",
          "a.xlsx",
          "a.txt",
          "a.csv",
          "a.svg",
          "a.html",
          "a.mp4",
          "a",
          ".htaccess",
          "a.jpg.exe",
          "a.ics");

  private final Map<String, byte[]> seeds = new LinkedHashMap<>();

  StrangeFiles() {
    seeds.put("photo.png", picture("png"));
    seeds.put("photo.jpg", picture("jpg"));
    seeds.put("photo.gif", picture("gif"));
    seeds.put("polyglot.gif", utf8("GIF89a/*\u0001*/=1;alert(1)//<script>alert(1)</script>"));
    seeds.put("polyglot.jpg", joined(picture("jpg"), utf8("<html><script>alert(1)</script>")));
    seeds.put("polyglot.pdf", utf8("%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF"));
    seeds.put("a.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
    seeds.put("a.html", utf8("<html><script>alert(1)</script></html>"));
    seeds.put("a.txt", utf8("只是文字"));
    seeds.put("large.png", hugePicture());
    seeds.put(
        "a.csv",
        utf8(
            """
            received,subject,narrative,phone
            2026-05-06 07:08,电梯,停在九楼,13800000001
            2026-13-45,a,b,c
            2026/5/6,=1+1,@a,-1
            """));
    seeds.put("gbk.csv", "受理时间,主题,内容\n2026年5月6日,电梯,停在九楼\n".getBytes(Charset.forName("GB18030")));
    seeds.put("quotes.csv", utf8("date,subject,narrative\n1,\"a,\"\"b\n\"c\",d\"\n\"open"));
    seeds.put("wide.csv", utf8("a,".repeat(500) + "\n" + "b,".repeat(500)));
    seeds.put("long.csv", utf8("date,subject,narrative\n" + "2026-05-06,a,b\n".repeat(300)));
    seeds.put("sep.csv", utf8("sep=|\ndate|subject|narrative\n2026-05-06|a|b\n"));
    seeds.put("a.xlsx", workbook("", "电梯", "2"));
    seeds.put(
        "entities.xlsx",
        workbook("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "&b;", "2"));
    seeds.put("numbers.xlsx", workbook("", "a", "1e308"));
    seeds.put("bomb.xlsx", workbook("", "a".repeat(6_000_000), "2"));
    seeds.put("up.xlsx", zip(Map.of("../../../tmp/up", utf8("a"), "xl/workbook.xml", utf8("<a"))));
    seeds.put("empty.csv", new byte[0]);
    seeds.put("zeros.csv", new byte[5_000]);
  }

  /** A file's content, as it is or garbled. */
  byte[] content(Chance chance) {
    byte[] seed = chance.of(List.copyOf(seeds.values()));
    return chance.oneIn(3) ? seed : Strange.garbled(seed, chance);
  }

  /** A table's content, as it is or garbled. */
  byte[] table(Chance chance) {
    List<byte[]> tables =
        seeds.entrySet().stream()
            .filter(each -> each.getKey().matches(".*[.](csv|xlsx)"))
            .map(Map.Entry::getValue)
            .toList();
    byte[] seed = chance.of(tables);
    return chance.oneIn(2) ? seed : Strange.garbled(seed, chance);
  }

  String name(Chance chance) {
    return chance.oneIn(2) ? chance.of(NAMES) : Strange.text(chance);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  private static byte[] picture(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A small file that says it is a picture of 60,000 by 60,000 points. */
  private static byte[] hugePicture() {
    byte[] png = picture("png");
    png[16] = 0;
    png[17] = 0;
    png[18] = (byte) 0xEA;
    png[19] = 0x60;
    png[20] = 0;
    png[21] = 0;
    png[22] = (byte) 0xEA;
    png[23] = 0x60;
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (sum.getValue() >>> (24 - 8 * i));
    }
    return png;
  }

  private static byte[] workbook(String before, String text, String number) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>"));
    parts.put(
        "xl/workbook.xml",
        utf8(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"b\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
    parts.put("xl/worksheets/sheet1.xml", utf8(SHEET.formatted(before, text, number)));
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
