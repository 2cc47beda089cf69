// Chooses a file and reads it for the desk.

import { Button } from 'antd';
import { useRef } from 'react';

export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** A file field; the same file can be chosen twice in a row. */
export function FileField({ label, onFile }: { readonly label: string; readonly onFile: (upload: Upload) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const read = (file: File) => {
    const reader = new FileReader();
    reader.onload = () => {
      // data:…;base64,CONTENT
      const content = String(reader.result).split(',')[1] ?? '';
      onFile({ fileName: file.name, contentBase64: content });
      if (field.current !== null) field.current.value = '';
    };
    reader.readAsDataURL(file);
  };
  return (
    <span className="file-field">
      <Button onClick={() => field.current?.click()}>{label}…</Button>
      {/* The browser's own button speaks the language of the machine, not of the hall. */}
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx,.csv"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) read(file);
        }}
      />
    </span>
  );
}
