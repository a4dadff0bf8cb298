package org.sabak.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.sabak.platform.Refused;
import org.sabak.platform.ui.UploadTexts;

/**
 * Takes one file into memory, but no more of it than allowed whatever the browser says, and hands it on; what is wrong with it is
 * said above the field.
 */
class Uploading extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MEGA = 1 << 20;
    private final Div refusal = new Div();
    private final Upload upload;
    private final transient Taker taker;
    private final int largest;
    private final String tooLarge;

    /** What is done with a file; it may refuse. */
    interface Taker {
        void take(byte[] bytes, String name);
    }

    /**
     * Takes whatever is chosen, because the content decides what it is, and its name says nothing.
     *
     * @param largest in bytes
     */
    Uploading(int largest, Taker taker) {
        this.taker = taker;
        this.largest = largest;
        addClassName("stack");
        refusal.addClassNames("banner", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> take(bytes, metadata.fileName())))));
        upload.setMaxFileSize(largest);
        upload.setMaxFiles(1);
        tooLarge = getTranslation("authoring.upload.too-large", largest / MEGA);
        upload.setI18n(new UploadTexts(this::getTranslation, tooLarge));
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));
        add(refusal, upload);
    }

    void take(byte[] bytes, String name) {
        refusal.setVisible(false);
        upload.clearFileList();
        if (bytes.length > largest) {
            say(tooLarge);
            return;
        }
        try {
            taker.take(bytes, name);
        } catch (Refused refused) {
            say(getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    private void say(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
