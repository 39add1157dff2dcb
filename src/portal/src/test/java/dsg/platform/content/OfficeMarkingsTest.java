package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("markings in Office's documents, wherever a person would put one")
class OfficeMarkingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "word/document.xml ~ <w:p><w:r><w:t>極</w:t></w:r><w:r><w:t>秘</w:t></w:r></w:p>",
                "word/header1.xml ~ <w:p><w:r><w:t>機密</w:t></w:r></w:p>",
                "word/footer2.xml ~ <w:p><w:r><w:t>秘 第3号</w:t></w:r></w:p>",
                "word/footnotes.xml ~ <w:p><w:r><w:t>特定秘密</w:t></w:r></w:p>",
                "word/document.xml ~ <w:tbl><w:tr><w:tc><w:p><w:r><w:t>極秘</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                "word/document.xml ~ <w:p><w:r><w:t>性能の表</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>極秘</w:t></w:r></w:p>"
                        + "</w:txbxContent></w:r></w:p>",
                "word/document.xml ~ <w:p><w:r><w:t>極秘</w:t><w:br/><w:t>性能の表</w:t></w:r></w:p>",
                "word/document.xml ~ <w:p><w:ruby><w:rt><w:r><w:t>ごくひ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>極秘</w:t></w:r>"
                        + "</w:rubyBase></w:ruby></w:p>",
                "word/header1.xml ~ <w:p><w:r><v:shape><v:textpath string='極秘'/></v:shape></w:r></w:p>",
                "xl/sharedStrings.xml ~ <si><t>極秘</t></si>",
                "xl/sharedStrings.xml ~ <si><t>極秘</t><rPh><t>ゴクヒ</t></rPh></si>",
                "xl/sharedStrings.xml ~ <si><t>区分&#10;極秘</t></si>",
                "xl/worksheets/sheet1.xml ~ <c><is><t>特防秘</t></is></c>",
                "xl/worksheets/sheet1.xml ~ <headerFooter><oddHeader>&amp;L表1&amp;C&amp;\"游ゴシック,太字\"&amp;14&amp;KFF0000極秘</oddHeader>"
                        + "</headerFooter>",
                "xl/worksheets/sheet1.xml ~ <headerFooter><evenFooter>&amp;R秘</evenFooter></headerFooter>",
                "xl/drawings/drawing1.xml ~ <xdr:txBody><a:p><a:r><a:t>極秘</a:t></a:r></a:p></xdr:txBody>",
                "xl/comments1.xml ~ <comment><text><r><t>機密</t></r></text></comment>",
                "ppt/slides/slide1.xml ~ <p:txBody><a:p><a:r><a:t>極秘</a:t></a:r></a:p></p:txBody>",
                "ppt/slides/slide1.xml ~ <a:tc><a:txBody><a:p><a:r><a:t>機密</a:t></a:r></a:p></a:txBody></a:tc>",
                "ppt/slideMasters/slideMaster1.xml ~ <p:txBody><a:p><a:r><a:t>秘</a:t></a:r></a:p></p:txBody>",
                "ppt/notesSlides/notesSlide1.xml ~ <p:txBody><a:p><a:r><a:t>極秘</a:t></a:r></a:p></p:txBody>",
                "content.xml ~ <text:p>極秘</text:p>"
            })
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("in a line, a header, a box, a cell, a note or behind the page it is found")
    void found(String part, String words) throws IOException {
        OfficeParts parts = new OfficeParts();
        assertThat(parts.areIn(part)).as(part).isTrue();
        parts.take(part, xml(words));
        assertThatThrownBy(parts::checkMarking).hasMessage("content.marking");
    }

    @Test
    @DisplayName("the same letters in prose, in a reading or in two cells are none")
    void none() throws IOException {
        OfficeParts parts = new OfficeParts();
        parts.take("word/document.xml", xml("<w:p><w:r><w:t>秘密保持契約に基づく</w:t></w:r></w:p>"));
        parts.take("xl/sharedStrings.xml", xml("<si><t>秘密</t></si><si><t>極</t></si><si><t>秘書</t></si>"));
        parts.take("xl/worksheets/sheet1.xml", xml("<headerFooter><oddHeader>&amp;C秘密保持</oddHeader></headerFooter>"));
        assertThatCode(parts::checkMarking).doesNotThrowAnyException();
    }

    private static ByteArrayInputStream xml(String words) {
        String names = "xmlns:w='w' xmlns:a='a' xmlns:p='p' xmlns:v='v' xmlns:xdr='x' xmlns:text='t'";
        return new ByteArrayInputStream(("<r " + names + ">" + words + "</r>").getBytes(UTF_8));
    }
}
