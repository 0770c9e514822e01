/** Who works on certificates, and on which part of them. */
import { isOfUnit, mayLinkPersons, type Viewer } from '../desk.ts';

export const settlesIntelligence = ({ role }: Viewer) => role === 'intelligenceOfficer';
export const worksOnCertificates = (viewer: Viewer) => isOfUnit(viewer) && mayLinkPersons(viewer);
export const hasDesk = (viewer: Viewer) => worksOnCertificates(viewer) || settlesIntelligence(viewer);
