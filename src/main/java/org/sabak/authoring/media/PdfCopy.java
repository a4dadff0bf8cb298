package org.sabak.authoring.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.sabak.platform.Refused;

/**
 * A PDF written anew from its pages alone: no scripts, forms, attached files, actions or metadata. Of what can be clicked, links
 * to addresses of the web stay.
 */
final class PdfCopy {
    private static final int MOST_PAGES = 60;
    private static final int MOST_OBJECTS = 200_000;
    /** What a page, a picture or a link may carry that is not drawn. */
    private static final List<COSName> HIDDEN = List.of(
            COSName.AA,
            COSName.AF,
            COSName.EF,
            COSName.JS,
            COSName.JAVA_SCRIPT,
            COSName.METADATA,
            COSName.OPEN_ACTION,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("OPI"));

    private PdfCopy() {}

    /** @throws Refused if it is locked, damaged, or stays too heavy */
    static byte[] of(byte[] bytes) {
        try (var source = PdfFile.open(bytes);
                var copy = new PDDocument()) {
            if (source.getNumberOfPages() > MOST_PAGES) {
                throw new Refused("authoring.media.refused-pdf-pages", source.getNumberOfPages(), MOST_PAGES);
            }
            for (var page : source.getPages()) {
                copy.addPage(bare(page));
            }
            clean(copy.getPages().getCOSObject());
            var out = new ByteArrayOutputStream();
            copy.save(out);
            if (out.size() > MediaIntake.PDF_BUDGET) {
                throw new Refused(
                        "authoring.media.refused-pdf-large", out.size() / 1000, MediaIntake.PDF_BUDGET / 1000);
            }
            return out.toByteArray();
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("authoring.media.refused-pdf");
        }
    }

    /** Whether nothing in it can run: it is one that {@link #of} has made, or as plain as that. */
    static boolean clean(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        try (var document = PdfFile.open(bytes)) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            return text.lastIndexOf("%%EOF") >= text.length() - 7
                    && catalog.keySet().stream()
                            .allMatch(key -> Set.of("Type", "Pages", "Version").contains(key.getName()))
                    && !clean(document.getPages().getCOSObject());
        } catch (IOException broken) {
            return false;
        }
    }

    private static PDPage bare(PDPage page) throws IOException {
        var bare = new PDPage(page.getMediaBox());
        bare.setCropBox(page.getCropBox());
        bare.setRotation(page.getRotation());
        bare.setUserUnit(page.getUserUnit());
        bare.setResources(page.getResources());
        var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents != null) {
            bare.getCOSObject().setItem(COSName.CONTENTS, contents);
        }
        bare.setAnnotations(page.getAnnotations(PdfCopy::leadsToTheWeb).stream()
                .map(PdfCopy::bare)
                .toList());
        return bare;
    }

    private static boolean leadsToTheWeb(PDAnnotation annotation) {
        return address(annotation).matches("https?://[^\\s]+");
    }

    private static String address(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI() != null
                ? action.getURI()
                : "";
    }

    private static PDAnnotation bare(PDAnnotation annotation) {
        var action = new PDActionURI();
        action.setURI(address(annotation));
        var link = new PDAnnotationLink();
        link.setRectangle(annotation.getRectangle());
        link.setAction(action);
        return link;
    }

    /** Takes out what is not drawn, in everything that can be reached. @return whether there was any */
    private static boolean clean(COSBase from) {
        var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSBase>();
        open.add(from);
        boolean found = false;
        while (!open.isEmpty()) {
            var next = open.pop();
            var base = next instanceof COSObject object ? object.getObject() : next;
            if (base == null || !seen.add(base)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new Refused("authoring.media.refused-pdf");
            }
            if (base instanceof COSDictionary dictionary) {
                for (var key : HIDDEN) {
                    if (dictionary.containsKey(key)) {
                        dictionary.removeItem(key);
                        found = true;
                    }
                }
                open.addAll(dictionary.getValues());
            } else if (base instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
        return found;
    }
}
