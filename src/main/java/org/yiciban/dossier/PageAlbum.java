package org.yiciban.dossier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/**
 * A file that grows page by page, of pages that the program or its reader has drawn. What was added lies in a folder and
 * not in memory.
 */
final class PageAlbum implements Closeable {

    private final StreamCacheCreateFunction cache;
    private final PDDocument album;

    PageAlbum(Path folder) {
        this.cache = MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache;
        this.album = new PDDocument(cache);
    }

    PDDocument document() {
        return album;
    }

    int pages() {
        return album.getNumberOfPages();
    }

    /** Adds all pages of a file that are drawn on sheets. */
    void add(byte[] sheets) throws IOException {
        try (PDDocument source = Loader.loadPDF(new RandomAccessReadBuffer(sheets), cache)) {
            LayerUtility layers = new LayerUtility(album);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                PDPage sheet = new PDPage(source.getPage(i).getMediaBox());
                album.addPage(sheet);
                stamp(source, layers, i, sheet);
            }
        }
    }

    /** Draws over every page what the same page of another file has. */
    void overlay(byte[] file) throws IOException {
        try (PDDocument source = Loader.loadPDF(new RandomAccessReadBuffer(file), cache)) {
            LayerUtility layers = new LayerUtility(album);
            int at = 0;
            for (PDPage page : album.getPages()) {
                stamp(source, layers, at++, page);
            }
        }
    }

    private void stamp(PDDocument source, LayerUtility layers, int from, PDPage page) throws IOException {
        try (PDPageContentStream draw = new PDPageContentStream(album, page, AppendMode.APPEND, true, true)) {
            draw.drawForm(layers.importPageAsForm(source, from));
        }
    }

    @Override
    public void close() throws IOException {
        album.close();
    }
}
