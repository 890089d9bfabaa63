package org.yiciban.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which papers are shown. */
class PaperNameTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\Documents\\身份证.pdf, 身份证.pdf",
        "../../etc/passwd, passwd.pdf",
        "'  ', 未命名.pdf",
        "𠮷野家😀.pdf, 𠮷野家😀.pdf",
        "scan.jpeg, scan.pdf",
        "licence.pdf.exe, licence.pdf",
        "licence.PDF .exe . , licence.pdf",
        "a.pdf:x, a.pdf",
        "a.pdf:x.exe, a.pdf",
        "C:a.pdf, a.pdf",
        "10:30 合同.pdf, 10-30 合同.pdf",
        "v1.2 终稿.pdf, v1.2 终稿.pdf",
        "第1.2条, 第1.2条.pdf",
        ".htaccess, htaccess.pdf",
        ".pdf, 未命名.pdf",
        "NUL.pdf, _NUL.pdf",
        "a\"b<c>|d?*.pdf, a-b-c--d--.pdf"
    })
    void keepTheStemAndTellTheKind(String given, String shown) {
        assertThat(PaperName.of(given, "application/pdf")).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, .pdf", "image/jpeg, .jpg", "image/png, .png", "application/ofd, .ofd"})
    void endAsTheirContentSays(String type, String extension) {
        assertThat(PaperName.of("租赁合同.docx", type)).isEqualTo("租赁合同" + extension);
    }

    /** Written turned round, “gpj.exe” reads “exe.jpg”. */
    @Test
    void holdNothingThatNobodySees() {
        assertThat(PaperName.of("合\u200b同\u202egpj.exe\u202c\u0000\u0007\u2066\ufeff\u3164\ud800", "image/jpeg"))
                .isEqualTo("合同gpj.jpg");
        assertThat(PaperName.of("a\u2028b\u00a0\u3000c\td.pdf", "application/pdf"))
                .isEqualTo("a b cd.pdf");
    }

    @Test
    void tellWhatWasNotTakenAsItWasChosen() {
        assertThat(PaperName.chosen("C:\\照片\u202e.heic")).isEqualTo("照片.heic");
        assertThat(PaperName.chosen("长".repeat(200))).isEqualTo("长".repeat(60) + "…");
        assertThat(PaperName.chosen(null)).isEqualTo("未命名");
    }

    @Test
    void areCutBetweenCharactersAndKeepTheirExtension() {
        assertThat(PaperName.of("𠮷".repeat(300) + ".pdf", "application/pdf")).isEqualTo("𠮷".repeat(116) + ".pdf");
        assertThat(PaperName.of(null, "image/png")).isEqualTo("未命名.png");
    }
}
