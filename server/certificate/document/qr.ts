import qrcode from 'qrcode-generator';

/** The modules of a QR code, row by row; true is dark. Level M: a seventh of it may be lost. */
export function qrModules(text: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_row, row) => Array.from({ length: size }, (_column, column) => code.isDark(row, column)));
}
