package dsg.fileshare.preview;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws over a page who looks at it, from where and when (R66), so that a photograph of the screen tells where it comes from. */
final class Watermark {

    /** The converter makes pages of 1,400 pixels at most; what is larger did not come from it. */
    private static final int LARGEST = 2_000;

    private static final float STRENGTH = 0.22f;
    private static final double SLOPE = -Math.PI / 7;

    private Watermark() {}

    /**
     * The page with these words all over it, as PNG.
     *
     * @throws IOException where the picture is none, or larger than a page
     */
    static byte[] draw(byte[] picture, String words) throws IOException {
        BufferedImage page = read(picture);
        BufferedImage marked = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = marked.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, page.getWidth(), page.getHeight());
            pen.drawImage(page, 0, 0, null);
            tile(pen, page.getWidth(), page.getHeight(), words);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(marked, "png", out);
        return out.toByteArray();
    }

    private static void tile(Graphics2D pen, int width, int height, String words) {
        int size = Math.max(14, Math.max(width, height) / 60);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, STRENGTH));
        pen.setColor(Color.DARK_GRAY);
        int step = pen.getFontMetrics().stringWidth(words) + 3 * size;
        int line = 7 * size;
        int reach = width + height;
        pen.rotate(SLOPE, width / 2.0, height / 2.0);
        for (int y = -reach; y < reach; y += line) {
            // each line begins elsewhere, so that no strip of the page is free of it
            for (int x = -reach - Math.floorMod(y, step); x < reach; x += step) {
                pen.drawString(words, x, y);
            }
        }
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > LARGEST || reader.getHeight(0) > LARGEST) {
                    throw new IOException("larger than a page");
                }
                return reader.read(0);
            } catch (RuntimeException malformed) {
                throw new IOException("no picture", malformed);
            } finally {
                reader.dispose();
            }
        }
    }
}
