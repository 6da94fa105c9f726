package guatu.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that people and others send: workbooks, texts, pictures, whole, cut off, or packed to burst. */
final class FileDraw {

    private static final List<String> NAMES = List.of(
            "台账.xlsx",
            "ledger.csv",
            "照片.jpg",
            "批复.pdf",
            "a.docx",
            "a.txt",
            "",
            ".",
            "../../etc/passwd",
            "C:\\a\\b.xlsx",
            "a\u202Efdp.exe",
            "x.xlsx.exe",
            "名".repeat(300) + ".pdf",
            "a;b=\"c\".csv",
            "NUL\0.pdf");

    private static final String CSV = "编码,类别,名称,所属单位\nPRJ-2026-0001,project,厂房,N\n,,,\n\"未完,\n=1+1,@x,+1,-1\n";

    private static final String ENTITIES = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;&b;">]>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>&c;</sheets></workbook>
            """;

    private final List<byte[]> contents;

    /** @param template a workbook that is in order */
    FileDraw(byte[] template) {
        contents = List.of(
                template,
                CSV.getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(Charset.forName("GBK")),
                "\uFEFF编码\t名称\n1\t2".getBytes(StandardCharsets.UTF_16LE),
                "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0},
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                new byte[0],
                zip(Map.of("xl/workbook.xml", ENTITIES.getBytes(StandardCharsets.UTF_8))),
                zip(Map.of("xl/worksheets/sheet1.xml", new byte[3_000_000])),
                zip(Map.of("../../up.txt", new byte[] {1}, "[Content_Types].xml", new byte[] {'<'})),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"guatu(1)\"/>".getBytes(StandardCharsets.UTF_8));
    }

    String name(RandomGenerator random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    byte[] content(RandomGenerator random) {
        byte[] content = contents.get(random.nextInt(contents.size())).clone();
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(content, random.nextInt(content.length + 1));
            case 1 -> changed(content, random);
            case 2 -> HostileText.bytes(random, 2_000);
            default -> content;
        };
    }

    private static byte[] changed(byte[] content, RandomGenerator random) {
        for (int turn = 0; turn < 1 + content.length / 200; turn++) {
            if (content.length > 0) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
        }
        return content;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
