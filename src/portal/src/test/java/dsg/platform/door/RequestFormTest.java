package dsg.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HttpString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json; charset=UTF-8",
                "application/x-www-form-urlencoded;charset=\"utf-8\"",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "application/offset+octet-stream"
            })
    @DisplayName("a media type as browsers and programs send it is one")
    void type(String type) {
        assertThat(RequestForm.isMediaType(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text/",
                ";",
                "text/html; charset=no-such",
                "text/html; charset=\"",
                "a/b; c",
                "a/b\u0001"
            })
    @DisplayName("what is no media type, or names a character set that is none, is refused before it is read")
    void noType(String type) {
        assertThat(RequestForm.isMediaType(type)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/index.xhtml,true",
        "POST,/index.xhtml,true",
        "PATCH,/api/uploads/1,true",
        "PUT,/index.xhtml,false",
        "PATCH,/index.xhtml,false",
        "CONNECT,localhost:1,false",
        "TRACE,/,false",
        "PROPFIND,/api/uploads,false"
    })
    @DisplayName("pages are asked for and posted, scripts upload and delete, nothing else is a method")
    void method(String method, String path, boolean expected) {
        assertThat(RequestForm.isMethod(HttpString.tryFromString(method), path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/web-inf", "//WEB-INF/x", "/META-INF/MANIFEST.MF"})
    @DisplayName("what the server hides is hidden like everything that is not there")
    void hidden(String path) {
        assertThat(RequestForm.isHidden(path)).isTrue();
    }

    @Test
    @DisplayName("a page is not hidden by its name")
    void notHidden() {
        assertThat(RequestForm.isHidden("/terminal/web-inf.xhtml")).isFalse();
    }
}
