// Chooses a file and reads it for the desk.

import { useRef } from 'react';

export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** A file field; the same file can be chosen twice in a row. */
export function FileField({ label, onFile }: { readonly label: string; readonly onFile: (upload: Upload) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onFile({ fileName: file.name, contentBase64: bytes.toBase64() });
    if (field.current !== null) field.current.value = '';
  };
  return (
    <label className="file-field">
      {label}
      <input
        ref={field}
        type="file"
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void read(file);
        }}
      />
    </label>
  );
}
