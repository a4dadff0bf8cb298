package org.sabak.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores a {@link LocalizedText} as one JSON object, languages in their order. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<@Nullable LocalizedText, @Nullable String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
        return text == null ? null : write(text);
    }

    @Override
    public @Nullable LocalizedText convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : read(json);
    }

    /** The stored form, for statements that are written by hand. */
    public static String write(LocalizedText text) {
        return JSON.writeValueAsString(text.texts());
    }

    /** The text of a stored form. */
    public static LocalizedText read(String json) {
        return new LocalizedText(JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {}));
    }
}
