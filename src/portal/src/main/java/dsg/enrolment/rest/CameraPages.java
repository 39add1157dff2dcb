package dsg.enrolment.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the one page that shows an identity document use the camera; every other page may not (3.13.12). */
@WebFilter(filterName = "CameraPages", urlPatterns = "/enrolment/remote.xhtml")
public class CameraPages extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), usb=(), payment=()");
        chain.doFilter(request, response);
    }
}
