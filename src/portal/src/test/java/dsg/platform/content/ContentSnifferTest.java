package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the beginning of the content against the name")
class ContentSnifferTest {

    private final ContentSniffer sniffer = new ContentSniffer();
    private final NameRule names = new NameRule(new BlockedExtensions(Set.of()), NameRule.InnerSegments.WARN);

    static Map<String, byte[]> ofAnnexTwo() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("7z", Samples.sevenZip());
        contents.put("rar", Samples.hex("526172211a0701003392b5e50a0105060005"));
        contents.put("gz", Samples.hex("1f8b0800000000000003"));
        contents.put("bz2", Samples.hex("425a6839314159265359"));
        contents.put("Z", Samples.hex("1f9d9061"));
        contents.put("cab", Samples.hex("4d534346000000002c000000"));
        contents.put("lzh", Samples.hex("22002d6c68352d"));
        contents.put("sit", "StuffIt (c)1997-2002 Aladdin\r\n\u001a\u0000".getBytes(UTF_8));
        contents.put("exe", Samples.program());
        contents.put("class", Samples.javaClass());
        contents.put("lnk", Samples.hex("4c0000000114020000000000c00000000000004600"));
        contents.put("chm", Samples.hex("495453460300000060000000"));
        contents.put("hlp", Samples.hex("3f5f030000000000"));
        contents.put("pst", Samples.hex("2142444e00000000"));
        contents.put("mdb", Samples.hex("000100005374616e64617264204a657420444200"));
        contents.put("mat", "MATLAB 5.0 MAT-file, Platform: x\u0000\u0001IM".getBytes(UTF_8));
        contents.put("hqx", "(This file must be converted with BinHex 4.0)\n".getBytes(UTF_8));
        contents.put("uu", "begin 644 a.txt\n#0V%T\n".getBytes(UTF_8));
        contents.put(
                "reg",
                "\uFEFFWindows Registry Editor Version 5.00\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        contents.put("url", "[InternetShortcut]\r\nURL=http://localhost/\r\n".getBytes(UTF_8));
        contents.put("html", "\uFEFF \n<!-- a --><!DOCTYPE html><p>x".getBytes(UTF_8));
        contents.put(
                "eml",
                "Received: by x\r\nFrom: a@example.jp\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nbody".getBytes(UTF_8));
        return contents;
    }

    static Set<Map.Entry<String, byte[]>> contentsOfAnnexTwo() throws IOException {
        return ofAnnexTwo().entrySet();
    }

    @ParameterizedTest
    @MethodSource("contentsOfAnnexTwo")
    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("a format of Annex 2 is refused under any name, and the message says which it is")
    void aFormatOfAnnexTwoIsRefusedUnderAnyName(Map.Entry<String, byte[]> content) {
        for (String name : new String[] {"a.pdf", "a.txt", "a.docx", "a.bin", "a"}) {
            assertThatThrownBy(() -> check(name, content.getValue()))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                        assertThat(broken.code()).isEqualTo("content.type");
                        assertThat(broken.arguments()).containsExactly("." + content.getKey());
                    });
        }
    }

    @Test
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("a Linux program named .pdf is no PDF")
    void aProgramOfThisMachineIsNoPdf() throws IOException {
        assertMismatch("a.pdf", Files.readAllBytes(Path.of("/bin/ls")));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf", "a.png", "a.jpg", "a.docx", "a.xls", "a.zip", "a.mp4", "a.dwg", "a.rtf"})
    void aNameThatPromisesAFormatNeedsItsMark(String name) {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertMismatch(name, noise);
        assertMismatch(name, "only text".getBytes(UTF_8));
    }

    @Test
    void oneFormatUnderTheNameOfAnotherIsRefused() throws IOException {
        assertMismatch("a.png", Samples.PDF);
        assertMismatch("a.txt", Samples.PDF);
        assertMismatch("a.pdf", Samples.concatenated(Samples.zip("a", new byte[1]), Samples.PDF));
        assertMismatch("a.pptx", Samples.hex("0900040002001000"));
    }

    @Test
    void honestFilesComeIn() throws IOException {
        assertThat(check("a.pdf", Samples.PDF)).isEqualTo(ContentType.PDF);
        assertThat(check("図.png", Samples.PNG)).isEqualTo(ContentType.PNG);
        assertThat(check("a.xlsx", Samples.zip(Samples.excelParts()))).isEqualTo(ContentType.ZIP);
        assertThat(check("a.xls", Samples.excel97())).isEqualTo(ContentType.COMPOUND);
        assertThat(check("a.csv", "表題,氏名\r\nMZ,山田".getBytes(Charset.forName("windows-31j"))))
                .isEqualTo(ContentType.TEXT);
        assertThat(check("MZ.txt", "MZ starts this text".getBytes(UTF_8))).isEqualTo(ContentType.TEXT);
        assertThat(check("a.txt", "テキスト".getBytes(UTF_16))).isEqualTo(ContentType.TEXT);
        assertThat(check("memo.txt", "From: a\nTo: b\nSubject: c\n\nたのむ".getBytes(UTF_8)))
                .isEqualTo(ContentType.TEXT);
        assertThat(check("a.jww", Samples.hex("4a777744617461"))).isEqualTo(ContentType.TEXT);
        assertThat(check("a.bin", new byte[100])).isEqualTo(ContentType.BINARY);
        assertThat(check("late.pdf", Samples.concatenated(new byte[] {'\n', '\n'}, Samples.PDF)))
                .isEqualTo(ContentType.LATE_PDF);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf", "a.docx", "a.txt", "a"})
    @DisplayName("Journey: an empty file may be shared under any name that may stand")
    void anEmptyFileComesIn(String name) {
        assertThat(check(name, new byte[0])).isEqualTo(ContentType.EMPTY);
    }

    private ContentType check(String name, byte[] content) {
        return sniffer.check(names.check(name), ByteBuffer.wrap(content));
    }

    private void assertMismatch(String name, byte[] content) {
        assertThatThrownBy(() -> check(name, content))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("content.mismatch"));
    }
}
