package org.sabak.authoring;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whole courses for their authors to take away. */
@RestController
class CourseZipController {
    private final CourseTransfer transfer;

    CourseZipController(CourseTransfer transfer) {
        this.transfer = transfer;
    }

    @GetMapping("/api/v1/drafts/{draft}/course.zip")
    ResponseEntity<byte[]> draft(@PathVariable UUID draft) {
        return answer(transfer.zip(draft));
    }

    @GetMapping("/api/v1/courses/{course}/editions/{edition}/course.zip")
    ResponseEntity<byte[]> edition(@PathVariable String course, @PathVariable String edition) {
        return answer(transfer.zip(course, edition));
    }

    private static ResponseEntity<byte[]> answer(CourseTransfer.Zip zip) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(zip.name())
                                .build()
                                .toString())
                .body(zip.bytes());
    }
}
